import type { LiftSysData, LiftSysValues } from '../row.ts';
import { anyLlm, type LlmChoice } from './llm-models.ts';
import { type Random, weighted } from './random.ts';
import { anyLanguage, anyUser, type User } from './users.ts';

/** The IR of a session as it stands. */
export interface Ir {
  /** Number of the version, from 1. */
  readonly version: number;
  readonly holes: number;
  readonly constraints: number;
  readonly status: LiftSysValues['ir.validation_status'];
}

/** What a user is working on, from one request to the next. */
export interface Session {
  readonly id: string;
  readonly user: User;
  readonly llm: LlmChoice;
  readonly language: LiftSysValues['code.language'];
  readonly generator: string;
  readonly hasMetadata: boolean;
  /** Length of the prompt in characters. */
  readonly promptLength: number;
  readonly ir: Ir;
  /** Whether there is code for the IR as it stands. */
  readonly generated: boolean;
}

const anyGenerator = weighted<string>([
  ['llm', 62],
  ['dspy', 28],
  ['template', 10],
]);

/** Holes that the first IR of a prompt has. */
const anyHoles = weighted<number>([
  [0, 52],
  [1, 17],
  [2, 14],
  [3, 9],
  [4, 5],
  [5, 3],
]);

/** Share of prompts that are a pasted file. */
const pastedFile = 0.01;

function anyPromptLength(random: Random): number {
  const length = random.chance(pastedFile) ? random.logNormal(45_000, 0.5) : random.logNormal(420, 0.7);
  return Math.round(Math.min(Math.max(length, 12), 120_000));
}

/** A session about to be created, of any user. */
export function newSession(random: Random): Session {
  const user = anyUser(random);
  return {
    ...newSessionOf(random, user, anyLlm(random), anyPromptLength(random)),
    language: random.chance(0.75) ? user.language : anyLanguage(random),
  };
}

export const newSessionOf = (random: Random, user: User, llm: LlmChoice, promptLength: number): Session => ({
  id: `ses_${random.hex(16)}`,
  user,
  llm,
  language: user.language,
  generator: anyGenerator(random),
  hasMetadata: random.chance(0.4),
  promptLength,
  ir: {
    version: 0,
    holes: anyHoles(random),
    constraints: random.integer(1, 9),
    status: 'incomplete',
  },
  generated: false,
});

/** What spans of a session say about it. */
export const sessionAttributes = (session: Session, status: LiftSysValues['session.status']): LiftSysData => ({
  'session.id': session.id,
  'session.status': status,
  'session.holes_count': session.ir.holes,
  'session.source': session.user.source,
  'session.has_metadata': session.hasMetadata,
  'session.ir_version': `v${session.ir.version}`,
  'session.validation_status': session.ir.status,
});
