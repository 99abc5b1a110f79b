export * from './formula-choice.ts';
export * from './formula-logic.ts';
export * from './formula-math.ts';
export * from './formula-text.ts';
export * from './formula-time.ts';
