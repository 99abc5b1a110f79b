import type { LiftSysData, LiftSysRow } from '../row.ts';
import { runStatement, statements } from './database.ts';
import { generateCode, generateIr, languageNames } from './generation.ts';
import { callLlm } from './llm-call.ts';
import type { LlmChoice } from './llm-models.ts';
import { type Random, weighted } from './random.ts';
import type { Running } from './running.ts';
import { type Session, sessionAttributes } from './session.ts';
import type { Failure } from './trace.ts';

/** A request that has been answered: its rows in the order of time, and the session if there is more to do in it. */
export interface Answered {
  readonly rows: readonly LiftSysRow[];
  readonly session?: Session | undefined;
}

/** What the application answers, by route. */
export const routes = {
  create: { method: 'POST', route: '/api/sessions', status: 201 },
  update: { method: 'PUT', route: '/api/sessions/{session_id}', status: 200 },
  finalize: { method: 'POST', route: '/api/sessions/{session_id}/finalize', status: 200 },
  abandon: { method: 'DELETE', route: '/api/sessions/{session_id}', status: 200 },
  optimize: { method: 'POST', route: '/api/optimize', status: 200 },
  robustness: { method: 'POST', route: '/api/robustness', status: 200 },
} as const;

export type RouteName = keyof typeof routes;

/** Name of the root span, as FastAPI's instrumentation has it. */
export const rootName = (name: RouteName): string => `${routes[name].method} ${routes[name].route}`;

/** Share of requests that an instance with newer instrumentation answers: it names HTTP's attributes otherwise. */
const newerInstrumentation = 0.3;

const rejectedRate = 0.01;
const notFoundRate = 0.01;

function end({ random, trace }: Running, name: RouteName, failure?: Failure, status?: number): readonly LiftSysRow[] {
  const { method, route, status: success } = routes[name];
  const httpStatus = failure?.httpStatus ?? status ?? success;
  trace.work(random.between(0.8, 4));
  const attributes: LiftSysData = random.chance(newerInstrumentation)
    ? { 'http.request.method': method, 'http.route': route, 'http.response.status_code': httpStatus }
    : { 'http.method': method, 'http.route': route, 'http.status_code': httpStatus };
  return trace.end(attributes, failure);
}

/** Creates a session: the IR, and the code at once when the IR has no holes. */
export function createSession(running: Running, created: Session): Answered {
  const { random, trace } = running;
  trace.work(random.between(1, 6));
  if (random.chance(rejectedRate)) return { rows: end(running, 'create', undefined, 422) };
  let session = created;
  let failure = trace.span('session.create', 'internal', () => {
    trace.work(random.between(0.5, 2));
    let failure = runStatement(running, statements.insertSession, 1);
    if (!failure) ({ session, failure } = generateIr(running, session));
    const attributes = {
      ...sessionAttributes(session, 'active'),
      'session.prompt_length': session.promptLength,
    };
    return { attributes, failure };
  });
  if (!failure && session.ir.holes === 0) ({ session, failure } = generateCode(running, session));
  failure ??= runStatement(running, statements.updateSession, 1);
  return { rows: end(running, 'create', failure), session: failure ? undefined : session };
}

/** Resolves some holes of a session: the IR anew, with the constraints that follow from it. */
export function updateSession(running: Running, before: Session): Answered {
  const { random, trace } = running;
  trace.work(random.between(1, 5));
  const resolved = random.integer(1, Math.min(2, before.ir.holes));
  let session = before;
  let found = true;
  let failure = trace.span('session.update', 'internal', () => {
    found = !random.chance(notFoundRate);
    let failure = runStatement(running, statements.selectSession, found ? 1 : 0);
    if (failure || !found) return { attributes: { 'session.id': session.id }, failure };
    failure = runStatement(running, statements.selectHoles, session.ir.holes);
    if (!failure) ({ session, failure } = generateIr(running, session, resolved));
    if (failure) return { attributes: sessionAttributes(session, 'active'), failure };
    detectConstraints(running, session);
    failure = runStatement(running, statements.updateHoles, resolved);
    const attributes = {
      ...sessionAttributes(session, 'active'),
      ...(!failure && { 'session.holes_resolved': resolved }),
    };
    return { attributes, failure };
  });
  if (!found) return { rows: end(running, 'update', failure, 404) };
  const reached = failure ? before : session;
  failure ??= runStatement(running, statements.updateSession, 1);
  return { rows: end(running, 'update', failure), session: reached };
}

function detectConstraints({ random, trace }: Running, { ir }: Session): void {
  if (!random.chance(0.5)) return;
  trace.span('constraint.detect', 'internal', () => {
    trace.work(random.logNormal(36, 0.4));
    return { attributes: { 'ir.constraints_count': ir.constraints } };
  });
}

/** Closes a session, with code for what was specified since it was last generated. Takes the defaults of what holes are left. */
export function finalizeSession(running: Running, before: Session): Answered {
  const { random, trace } = running;
  trace.work(random.between(1, 5));
  const left = before.ir.holes;
  let session: Session = { ...before, ir: { ...before.ir, holes: 0 } };
  let failure = trace.span('session.finalize', 'internal', () => {
    const failure =
      runStatement(running, statements.selectSession, 1) ?? runStatement(running, statements.selectSpecs, 1);
    return {
      attributes: failure
        ? sessionAttributes(before, 'active')
        : { ...sessionAttributes(session, 'finalized'), 'session.holes_resolved': left },
      failure,
    };
  });
  if (!failure && !session.generated) ({ session, failure } = generateCode(running, session));
  failure ??=
    runStatement(running, statements.insertExecution, 1) ?? runStatement(running, statements.updateSession, 1);
  return { rows: end(running, 'finalize', failure) };
}

/** Gives a session up: its holes are deleted. */
export function abandonSession(running: Running, session: Session): Answered {
  const { random, trace } = running;
  trace.work(random.between(1, 5));
  let failure = trace.span('session.update', 'internal', () => {
    const failure =
      runStatement(running, statements.selectSession, 1) ??
      runStatement(running, statements.deleteHoles, session.ir.holes) ??
      runStatement(running, statements.updateSession, 1);
    return { attributes: sessionAttributes(session, failure ? 'active' : 'abandoned'), failure };
  });
  failure ??= runStatement(running, statements.insertExecution, 1);
  return { rows: end(running, 'abandon', failure) };
}

const anySignature = weighted<string>([
  ['PromptToIR', 55],
  ['IRToCode', 35],
  ['HoleSuggestion', 10],
]);
const optimizers = ['miprov2', 'copro'] as const;
const metrics = ['ir_quality', 'code_quality', 'end_to_end'] as const;

const shortPrompt = (random: Random) => ({
  inputTokens: random.integer(300, 900),
  outputTokens: random.integer(60, 130),
  temperature: 0.7,
});

/** One step of a DSPy optimization: a few candidates are tried. */
export function optimize(running: Running, llm: LlmChoice): Answered {
  const { random, trace } = running;
  trace.work(random.between(1, 5));
  let failure = runStatement(running, statements.selectSpecs, 20);
  failure ??= trace.span('dspy.optimize', 'internal', () => {
    const attributes: LiftSysData = {
      'dspy.optimizer': optimizers[random.integer(0, 1)]!,
      'dspy.signature': anySignature(random),
      'dspy.metric': metrics[random.integer(0, 2)]!,
      'dspy.examples_count': random.integer(8, 60),
    };
    for (let candidate = 0; candidate < 3; candidate++) {
      const failure = callLlm(running, llm, shortPrompt(random));
      if (failure) return { attributes, failure };
    }
    trace.work(random.between(20, 80));
    const improvement = Math.round(1000 * random.between(-0.03, 0.15)) / 1000;
    return { attributes: { ...attributes, 'dspy.improvement': improvement } };
  });
  failure ??= runStatement(running, statements.insertExecution, 1);
  return { rows: end(running, 'optimize', failure) };
}

/** Tests how robust a result is: the same is asked in other words, and the results are compared. */
export function testRobustness(running: Running, llm: LlmChoice): Answered {
  const { random, trace } = running;
  trace.work(random.between(1, 5));
  let failure = runStatement(running, statements.selectSpecs, 1);
  failure ??= trace.span('robustness.test', 'internal', () => {
    const ofCode = random.chance(0.5);
    const variants = random.integer(3, 5);
    const attributes: LiftSysData = {
      'robustness.test_type': ofCode ? 'code_variant' : 'ir_paraphrase',
      'robustness.variant_count': variants,
      ...(ofCode && { 'robustness.language': languageNames[random.integer(0, languageNames.length - 1)]! }),
    };
    let changed = 0;
    for (let variant = 0; variant < variants; variant++) {
      const failure = callLlm(running, llm, shortPrompt(random));
      if (failure) return { attributes, failure };
      if (random.chance(ofCode ? 0.22 : 0.14)) changed++;
    }
    trace.work(random.between(5, 30));
    return { attributes: { ...attributes, 'robustness.sensitivity': Math.round((1000 * changed) / variants) / 1000 } };
  });
  failure ??= runStatement(running, statements.insertExecution, 1);
  return { rows: end(running, 'robustness', failure) };
}
