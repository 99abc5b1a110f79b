import type { LiftSysValues } from '../row.ts';
import { type Random, weighted } from './random.ts';
import type { Running } from './running.ts';
import type { Failure } from './trace.ts';

interface Statement {
  readonly span: 'db.insert' | 'db.select' | 'db.update' | 'db.query';
  readonly operation: LiftSysValues['db.operation'];
  readonly table: LiftSysValues['db.table'];
  readonly text: string;
  /** Half of its runs take less, in milliseconds. */
  readonly medianMs: number;
}

/** What lift-sys asks of its database. */
export const statements = {
  insertSession: {
    span: 'db.insert',
    operation: 'insert',
    table: 'sessions',
    text: 'INSERT INTO sessions (id, user_id, prompt, source) VALUES ($1, $2, $3, $4)',
    medianMs: 7,
  },
  selectSession: {
    span: 'db.select',
    operation: 'select',
    table: 'sessions',
    text: 'SELECT * FROM sessions WHERE id = $1',
    medianMs: 4,
  },
  updateSession: {
    span: 'db.update',
    operation: 'update',
    table: 'sessions',
    text: 'UPDATE sessions SET status = $2, ir = $3, updated_at = now() WHERE id = $1',
    medianMs: 9,
  },
  selectHoles: {
    span: 'db.select',
    operation: 'select',
    table: 'holes',
    text: 'SELECT * FROM holes WHERE session_id = $1 AND resolved_at IS NULL',
    medianMs: 6,
  },
  updateHoles: {
    span: 'db.update',
    operation: 'update',
    table: 'holes',
    text: 'UPDATE holes SET resolved_at = now(), value = $2 WHERE id = ANY($1)',
    medianMs: 8,
  },
  deleteHoles: {
    span: 'db.query',
    operation: 'delete',
    table: 'holes',
    text: 'DELETE FROM holes WHERE session_id = $1',
    medianMs: 7,
  },
  selectSpecs: {
    span: 'db.select',
    operation: 'select',
    table: 'func_specs',
    text: 'SELECT id, spec FROM func_specs WHERE session_id = $1 ORDER BY version DESC LIMIT 20',
    medianMs: 14,
  },
  insertExecution: {
    span: 'db.insert',
    operation: 'insert',
    table: 'execution_history',
    text: 'INSERT INTO execution_history (session_id, kind, result) VALUES ($1, $2, $3)',
    medianMs: 11,
  },
} as const satisfies Readonly<Record<string, Statement>>;

const connectionFailure = (message: string): Failure => ({ type: 'OperationalError', message, httpStatus: 503 });

const anyConnectionFailure = weighted<Failure>([
  [connectionFailure('remaining connection slots are reserved for roles with the SUPERUSER attribute'), 60],
  [connectionFailure('connection to server failed: Connection refused'), 25],
  [connectionFailure('connection to server failed: timeout expired'), 15],
]);

const deadlock: Failure = { type: 'DeadlockDetected', message: 'deadlock detected', httpStatus: 503 };

/** Share of operations that find no idle connection in the pool. */
const poolIsEmpty = 0.02;
const connectFailureRate = 0.01;
const deadlockRate = 0.0002;
const attemptsToConnect = 3;

/** Runs a statement, on a connection of the pool or a new one. Gives back why it cannot. */
export function runStatement(running: Running, statement: Statement, rowsAffected: number): Failure | undefined {
  const { random, trace, start, incidents } = running;
  const unreachable = connectIfNeeded(running);
  if (unreachable) return unreachable;
  return trace.span(statement.span, 'client', () => {
    trace.work(random.logNormal(statement.medianMs, 0.6));
    for (const { delayMs } of incidents.at(start, 'slow database')) trace.work(random.logNormal(delayMs, 0.4));
    const { operation, table, text } = statement;
    if (random.chance(deadlockRate))
      return {
        attributes: { 'db.operation': operation, 'db.table': table, 'db.statement': text },
        failure: deadlock,
      };
    return {
      attributes: {
        'db.operation': operation,
        'db.table': table,
        'db.statement': text,
        'db.rows_affected': rowsAffected,
      },
    };
  });
}

function connectIfNeeded({ random, trace, start, incidents }: Running): Failure | undefined {
  const [incident] = incidents.at(start, 'failing connections');
  if (incident === undefined && !random.chance(poolIsEmpty)) return undefined;
  let failure: Failure | undefined;
  for (let attempt = 0; attempt < attemptsToConnect; attempt++) {
    if (attempt > 0) trace.work(random.between(50, 150));
    failure = trace.span('db.connect', 'client', () => connect(random, trace, incident?.failureRate));
    if (!failure) return undefined;
  }
  return failure;
}

function connect(random: Random, trace: Running['trace'], failureRate = connectFailureRate) {
  const failure = random.chance(failureRate) ? anyConnectionFailure(random) : undefined;
  trace.work(random.logNormal(failure ? 120 : 24, 0.5));
  return { failure };
}
