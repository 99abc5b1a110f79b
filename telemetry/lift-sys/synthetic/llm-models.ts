import type { LiftSysValues } from '../row.ts';
import { type Random, weighted } from './random.ts';

type Provider = LiftSysValues['llm.provider'];
type Route = LiftSysValues['llm.provider_route'];

export interface LlmModel {
  readonly provider: Provider;
  readonly model: string;
  /** US dollars for a million tokens. Round numbers of the right size, not a price list. */
  readonly inputPrice: number;
  readonly outputPrice: number;
  /** Milliseconds until the first token, and tokens a second from then on; half of the calls are quicker. */
  readonly firstTokenMs: number;
  readonly tokensPerSecond: number;
  /** Share of calls that fail, 0 to 1. */
  readonly failureRate: number;
}

const models = {
  sonnet: {
    provider: 'anthropic',
    model: 'claude-sonnet-4-5',
    inputPrice: 3,
    outputPrice: 15,
    firstTokenMs: 480,
    tokensPerSecond: 105,
    failureRate: 0.012,
  },
  haiku: {
    provider: 'anthropic',
    model: 'claude-haiku-4-5',
    inputPrice: 1,
    outputPrice: 5,
    firstTokenMs: 300,
    tokensPerSecond: 165,
    failureRate: 0.01,
  },
  gpt: {
    provider: 'openai',
    model: 'gpt-4.1',
    inputPrice: 2,
    outputPrice: 8,
    firstTokenMs: 430,
    tokensPerSecond: 120,
    failureRate: 0.014,
  },
  gptMini: {
    provider: 'openai',
    model: 'gpt-4.1-mini',
    inputPrice: 0.4,
    outputPrice: 1.6,
    firstTokenMs: 340,
    tokensPerSecond: 150,
    failureRate: 0.012,
  },
  qwen: {
    provider: 'modal',
    model: 'qwen2.5-coder-32b-instruct',
    inputPrice: 0.25,
    outputPrice: 0.25,
    firstTokenMs: 520,
    tokensPerSecond: 115,
    failureRate: 0.022,
  },
} as const satisfies Readonly<Record<string, LlmModel>>;

export const llmModels: readonly LlmModel[] = Object.values(models);

/** What answers a session's calls, and how it was chosen. */
export interface LlmChoice {
  readonly route: Route;
  readonly model: LlmModel;
}

const choice = (route: Route, model: LlmModel): LlmChoice => ({ route, model });

export const anyLlm: (random: Random) => LlmChoice = weighted([
  [choice('best_available', models.sonnet), 26],
  [choice('best_available', models.haiku), 26],
  [choice('best_available', models.gpt), 13],
  [choice('best_available', models.gptMini), 12],
  [choice('best_available', models.qwen), 3],
  [choice('modal_inference', models.qwen), 20],
]);

/** The dearest there is: whom an abuser asks. */
export const dearestLlm: LlmChoice = choice('best_available', models.sonnet);

/** US dollars of one call, to a millionth. */
export const callCost = ({ inputPrice, outputPrice }: LlmModel, inputTokens: number, outputTokens: number): number =>
  Math.round(inputTokens * inputPrice + outputTokens * outputPrice) / 1e6;

/** Why a call of a provider fails, and how long that takes. */
export interface LlmFailure {
  readonly type: string;
  readonly message: string;
  /** Milliseconds: half of these failures are quicker. */
  readonly afterMs: number;
  /** Whether the provider had read the prompt and answered, so that the call is paid for. */
  readonly paid: boolean;
}

const rateLimit: LlmFailure = {
  type: 'RateLimitError',
  message: '429 Too Many Requests: rate limit exceeded, retry later',
  afterMs: 180,
  paid: false,
};
const timeout: LlmFailure = {
  type: 'APITimeoutError',
  message: 'Request timed out after 8.0 s',
  afterMs: 8000,
  paid: false,
};
const invalidResponse: LlmFailure = {
  type: 'InvalidResponseError',
  message: 'Invalid JSON in response: unterminated string',
  afterMs: 1900,
  paid: true,
};
const overloaded: LlmFailure = {
  type: 'InternalServerError',
  message: '529 The service is temporarily overloaded',
  afterMs: 450,
  paid: false,
};
const unavailable: LlmFailure = {
  type: 'InternalServerError',
  message: '503 Service Unavailable',
  afterMs: 350,
  paid: false,
};

export const anyLlmFailure: (random: Random) => LlmFailure = weighted([
  [rateLimit, 45],
  [invalidResponse, 27],
  [overloaded, 20],
  [timeout, 8],
]);

/** What an outage of a provider looks like. */
export const anyOutageFailure: (random: Random) => LlmFailure = weighted([
  [unavailable, 60],
  [overloaded, 30],
  [timeout, 10],
]);
