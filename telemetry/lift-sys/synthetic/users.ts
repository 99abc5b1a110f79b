import type { LiftSysValues } from '../row.ts';
import { type Random, seededRandom, weighted } from './random.ts';

type Language = LiftSysValues['code.language'];

export interface User {
  /** `user.id`: a hash, as lift-sys sends it. */
  readonly id: string;
  readonly source: 'api' | 'cli' | 'web' | 'vscode';
  /** The language that this user asks for most. */
  readonly language: Language;
}

export const anyLanguage = weighted<Language>([
  ['typescript', 34],
  ['python', 29],
  ['rust', 11],
  ['go', 10],
  ['java', 8],
  ['cpp', 5],
  ['zig', 3],
]);

const anySource = weighted<User['source']>([
  ['api', 30],
  ['web', 35],
  ['cli', 20],
  ['vscode', 15],
]);

const numberOfUsers = 400;

const users: readonly User[] = Array.from({ length: numberOfUsers }, (_, index) => {
  const random = seededRandom(index);
  return { id: random.hex(16), source: anySource(random), language: anyLanguage(random) };
});

/** Draws a user: the nth most active uses lift-sys n to the power of 0.9 times less than the first, so few do the most. */
export const anyUser: (random: Random) => User = weighted(
  users.map((user, index) => [user, 1 / (index + 1) ** 0.9] as const),
);

/** The user who abuses lift-sys, told apart from all others. */
export const abuser: User = { id: 'abad1deaabad1dea', source: 'api', language: 'typescript' };
