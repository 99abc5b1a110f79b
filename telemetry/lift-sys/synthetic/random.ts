/** Random numbers that are the same for the same seed, on every machine. */
export interface Random {
  /** From 0 up to but not including 1. */
  next(): number;
  /** True in the given share of the cases, 0 to 1. */
  chance(share: number): boolean;
  /** From `least` up to but not including `most`. */
  between(least: number, most: number): number;
  /** A whole number from `least` to `most`, both included. */
  integer(least: number, most: number): number;
  /** Waiting time of a Poisson process with this mean. */
  exponential(mean: number): number;
  /** Half of the values are below the median; at sigma 0.5, one in twenty is above 2.3 times the median. */
  logNormal(median: number, sigma: number): number;
  /** Hex digits, a multiple of four. */
  hex(digits: number): string;
}

const fourHexDigits = Array.from({ length: 0x10000 }, (_, value) => value.toString(16).padStart(4, '0'));

/** Chris Doty-Humphrey's sfc32: 128 bits of state, quick, and without visible patterns. */
export function seededRandom(seed: number): Random {
  let a = seed | 0;
  let b = (seed / 0x100000000) | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;
  const bits = (): number => {
    const result = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return result >>> 0;
  };
  // Neighbouring seeds are alike until the state has been mixed.
  for (let round = 0; round < 15; round++) bits();
  const next = () => bits() / 0x100000000;
  let spare: number | undefined;
  // Box and Muller: two numbers at a time.
  const normal = (): number => {
    const kept = spare;
    if (kept !== undefined) {
      spare = undefined;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - next()));
    const angle = 2 * Math.PI * next();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
  return {
    next,
    chance: (share) => next() < share,
    between: (least, most) => least + next() * (most - least),
    integer: (least, most) => least + Math.floor(next() * (most - least + 1)),
    exponential: (mean) => -Math.log(1 - next()) * mean,
    logNormal: (median, sigma) => median * Math.exp(sigma * normal()),
    hex(digits) {
      let text = '';
      for (let written = 0; written < digits; written += 4) text += fourHexDigits[bits() >>> 16];
      return text;
    },
  };
}

/** Draws one of the choices, each as often as its weight says. */
export function weighted<T>(choices: readonly (readonly [choice: T, weight: number])[]): (random: Random) => T {
  let total = 0;
  const upTo = choices.map(([, weight]) => {
    total += weight;
    return total;
  });
  return (random) => {
    const wanted = random.next() * total;
    let low = 0;
    let high = upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle]! > wanted) high = middle;
      else low = middle + 1;
    }
    return choices[low]![0];
  };
}
