import fc from 'fast-check';

/**
 * Property tests draw the same cases in every run, so that a change that is red here is red in CI, and one that touches
 * nothing stays green. `PROPERTY_SEED=random` draws others, and a number repeats a draw.
 */
const seed = process.env.PROPERTY_SEED ?? '1';
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });
