import type { LiftSysData } from '../row.ts';
import { anyLlmFailure, anyOutageFailure, callCost, type LlmChoice } from './llm-models.ts';
import type { Running } from './running.ts';
import type { Ended, Failure } from './trace.ts';

/** What is asked of an LLM. */
export interface Prompt {
  readonly inputTokens: number;
  /** How much it will answer. */
  readonly outputTokens: number;
  readonly temperature: number;
  /** The span of Modal's own inference instead of `llm.call`. */
  readonly span?: 'modal.inference' | undefined;
}

const attempts = 2;

/** Share of second attempts that fail: what made the first fail has often not passed. */
const repeatedFailureRate = 0.18;

/** Calls an LLM, a second time when the first fails. Gives back why the second did. */
export function callLlm(running: Running, llm: LlmChoice, prompt: Prompt): Failure | undefined {
  const { random, trace } = running;
  let failure: Failure | undefined;
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (attempt > 0) trace.work(random.between(150, 350));
    const failureRate = attempt === 0 ? llm.model.failureRate : repeatedFailureRate;
    failure = trace.span(prompt.span ?? 'llm.call', 'client', () => call(running, llm, prompt, failureRate));
    if (!failure) return undefined;
  }
  return failure;
}

function call(running: Running, llm: LlmChoice, prompt: Prompt, failureRate: number): Ended {
  const { random, trace, start, incidents } = running;
  const { model } = llm;
  const outage = incidents.at(start, 'provider outage').find(({ provider }) => provider === model.provider);
  if (random.chance(outage?.failureRate ?? failureRate)) {
    const failed = outage ? anyOutageFailure(random) : anyLlmFailure(random);
    const latencyMs = Math.round(random.logNormal(failed.afterMs, failed.type === 'APITimeoutError' ? 0.01 : 0.3));
    trace.work(latencyMs + random.between(0.5, 3));
    return {
      attributes: failed.paid ? answered(llm, prompt, latencyMs) : asked(llm, prompt, latencyMs),
      failure: { type: failed.type, message: failed.message, httpStatus: 502 },
    };
  }
  const firstToken = random.logNormal(model.firstTokenMs, 0.35) + prompt.inputTokens / inputTokensPerMs;
  const tokensPerSecond = random.logNormal(model.tokensPerSecond, 0.15);
  const latencyMs = Math.round(firstToken + (1000 * prompt.outputTokens) / tokensPerSecond);
  trace.work(latencyMs + random.between(0.5, 3));
  return { attributes: answered(llm, prompt, latencyMs) };
}

const inputTokensPerMs = 40;

const asked = ({ route, model }: LlmChoice, { temperature, inputTokens }: Prompt, latencyMs: number): LiftSysData => ({
  'llm.provider': model.provider,
  'llm.provider_route': route,
  'llm.model': model.model,
  'llm.temperature': temperature,
  'llm.input_tokens': inputTokens,
  'llm.latency_ms': latencyMs,
});

const answered = (
  { route, model }: LlmChoice,
  { temperature, inputTokens, outputTokens }: Prompt,
  latencyMs: number,
): LiftSysData => ({
  'llm.provider': model.provider,
  'llm.provider_route': route,
  'llm.model': model.model,
  'llm.temperature': temperature,
  'llm.input_tokens': inputTokens,
  'llm.output_tokens': outputTokens,
  'llm.cost_usd': callCost(model, inputTokens, outputTokens),
  'llm.latency_ms': latencyMs,
});
