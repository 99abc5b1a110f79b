import type { LiftSysData, LiftSysValues } from '../row.ts';
import { callLlm } from './llm-call.ts';
import { type Random, weighted } from './random.ts';
import type { Running } from './running.ts';
import type { Ir, Session } from './session.ts';
import type { Ended, Failure } from './trace.ts';

/** What generation gives: how the session stands now, and why it failed if it did. */
export interface Generated {
  readonly session: Session;
  readonly failure?: Failure | undefined;
}

/** Characters of a prompt for each token, about; and what lift-sys itself adds to each prompt. */
const charactersPerToken = 4;
const instructionTokens = 350;

const promptTokens = ({ promptLength }: Session): number =>
  instructionTokens + Math.round(promptLength / charactersPerToken);

const rounded = (share: number): number => Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 1000;

/** Generates the next version of the IR and validates it. Each of `resolved` holes is filled. */
export function generateIr(running: Running, session: Session, resolved = 0): Generated {
  const { random, trace } = running;
  const { route, model } = session.llm;
  const by = { 'ir.provider': model.provider, 'ir.provider_route': route, 'ir.model': model.model } as const;
  const ir = nextIr(random, session.ir, resolved);
  const failure = trace.span('ir.generate', 'internal', () => {
    trace.work(random.between(2, 9));
    const failure = callLlm(running, session.llm, {
      inputTokens: promptTokens(session),
      outputTokens: Math.round(random.logNormal(150, 0.35)),
      temperature: 0.2,
    });
    if (failure) return { attributes: by, failure };
    const attributes: LiftSysData = {
      ...by,
      'ir.completeness': rounded(1 - ir.holes * random.between(0.08, 0.16)),
      'ir.constraints_count': ir.constraints,
      'ir.validation_status': ir.status,
      'ir.quality_score': rounded(0.93 - 0.06 * ir.holes + random.between(-0.1, 0.06)),
      'ir.version': `v${ir.version}`,
      'ir.holes_count': ir.holes,
    };
    trace.span('ir.validate', 'internal', () => {
      trace.work(random.logNormal(14, 0.4));
      return { attributes };
    });
    trace.work(random.between(0.5, 2));
    return { attributes };
  });
  return { session: failure ? session : { ...session, ir, generated: false }, failure };
}

function nextIr(random: Random, before: Ir, resolved: number): Ir {
  const holes = before.holes - resolved;
  const contradictory = random.chance(0.02);
  return {
    version: before.version + 1,
    holes,
    constraints: before.constraints + random.integer(0, 1),
    status: contradictory ? 'contradictory' : holes === 0 ? 'valid' : 'incomplete',
  };
}

interface LanguageTraits {
  /** Share of attempts at code that have to be repeated, 0 to 1. */
  readonly retryRate: number;
  /** Half of the programs are shorter, in lines. */
  readonly lines: number;
  /** Half of the compilations and trial runs are quicker, in milliseconds. */
  readonly validationMs: number;
  /** Mean of the quality score. */
  readonly quality: number;
}

const languages: Readonly<Record<LiftSysValues['code.language'], LanguageTraits>> = {
  typescript: { retryRate: 0.08, lines: 34, validationMs: 320, quality: 0.9 },
  python: { retryRate: 0.06, lines: 28, validationMs: 140, quality: 0.92 },
  rust: { retryRate: 0.17, lines: 38, validationMs: 700, quality: 0.84 },
  go: { retryRate: 0.09, lines: 36, validationMs: 260, quality: 0.88 },
  java: { retryRate: 0.11, lines: 42, validationMs: 480, quality: 0.85 },
  cpp: { retryRate: 0.18, lines: 38, validationMs: 560, quality: 0.8 },
  zig: { retryRate: 0.26, lines: 32, validationMs: 420, quality: 0.72 },
};

export const languageNames = Object.keys(languages) as readonly LiftSysValues['code.language'][];

const anyRetryReason = weighted<string>([
  ['compilation error', 46],
  ['validation error', 24],
  ['test failure', 20],
  ['syntax error', 10],
]);

const maximumRetries = 2;

/** An attempt after a failed one fails more often than a first one: the task is hard. */
const hardness = 2.2;

/** A retry writes anew what was wrong: this share of the lines. */
const rewritten = 0.5;

const repairRate = 0.35;

/** Of the generations that fail in the end, the share that ends in an exception; the others report what they have. */
const raisedRate = 0.15;

const validationError: Failure = {
  type: 'ValidationError',
  message: 'Generated code does not match the IR: return type of the entry point differs',
  httpStatus: 500,
};

interface Attempts {
  readonly retries: number;
  readonly reason?: string | undefined;
  readonly lines: number;
  /** Whether the last attempt is right. */
  readonly good: boolean;
  /** Why the LLM could not be asked. */
  readonly failure?: Failure | undefined;
}

/** Asks for code until it is right, or as often as is allowed. */
function attemptCode(running: Running, session: Session): Attempts {
  const { random, trace } = running;
  const { llm, language } = session;
  const { retryRate, lines: medianLines } = languages[language];
  const lines = Math.round(random.logNormal(medianLines, 0.4)) + 2;
  let reason: string | undefined;
  for (let retries = 0; ; retries++) {
    const failure = callLlm(running, llm, {
      inputTokens: promptTokens(session) + 180,
      outputTokens: Math.round(lines * random.between(5.5, 7.5) * (retries === 0 ? 1 : rewritten)),
      temperature: temperatures[retries]!,
      span: llm.route === 'modal_inference' ? 'modal.inference' : undefined,
    });
    if (failure) return { retries, reason, lines, good: false, failure };
    const good = !random.chance(retryRate * (retries === 0 ? 1 : hardness));
    if (good || retries === maximumRetries) return { retries, reason, lines, good };
    reason = anyRetryReason(random);
    trace.work(random.between(5, 20));
  }
}

/** Each attempt is freer than the last. */
const temperatures = [0.1, 0.3, 0.5];

/** Generates code for the IR, repairs its syntax tree where needed, and validates it. */
export function generateCode(running: Running, session: Session): Generated {
  const { random, trace, start, incidents } = running;
  const [badDeploy] = incidents.at(start, 'bad deploy');
  const failure = trace.span('code.generate', 'internal', () => {
    trace.work(random.between(2, 8));
    const { retries, reason, lines, good, failure } = attemptCode(running, session);
    const retried: LiftSysData =
      reason === undefined ? { 'code.retries': retries } : { 'code.retries': retries, 'code.retry_reason': reason };
    if (failure) {
      const by = { 'code.language': session.language, 'code.generator': session.generator };
      return { attributes: { ...by, ...retried, 'code.success': false }, failure };
    }
    if (random.chance(repairRate))
      trace.span('ast.repair', 'internal', () => {
        trace.work(random.logNormal(28, 0.5));
        return { attributes: retried };
      });
    const raised = badDeploy ? random.chance(badDeploy.failureRate) : !good && random.chance(raisedRate);
    const validated = validateCode(running, session, good, raised ? validationError : undefined);
    return {
      attributes: { ...validated.attributes, ...retried, 'code.success': good && !raised, 'code.lines': lines },
      failure: validated.failure,
    };
  });
  return { session: failure ? session : { ...session, generated: true }, failure };
}

function validateCode(
  { random, trace }: Running,
  session: Session,
  good: boolean,
  failure: Failure | undefined,
): Ended {
  const { language, generator } = session;
  const { quality, validationMs } = languages[language];
  const compiled = good || random.chance(0.4);
  const attributes: LiftSysData = {
    'code.language': language,
    'code.generator': generator,
    'code.compilation_success': compiled,
    ...(compiled && { 'code.execution_success': good && random.chance(0.97) }),
    'code.quality_score': rounded(quality - (good ? 0 : 0.3) + random.between(-0.1, 0.08)),
    ...(random.chance(0.3) && { 'code.robustness_score': rounded(quality - random.between(0, 0.15)) }),
  };
  trace.span('code.validate', 'internal', () => {
    trace.work(random.logNormal(validationMs, 0.4));
    return { attributes, failure };
  });
  return { attributes, failure };
}
