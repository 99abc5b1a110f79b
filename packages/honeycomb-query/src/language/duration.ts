/** A length of time with its unit: `90s`, `5m`, `2h`, `7d`, `1w`. */
export type Duration = `${number}${'s' | 'm' | 'h' | 'd' | 'w'}`;

const secondsPerUnit = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 } as const;

/** Seconds in a duration, or undefined when the text is none or is not a whole number of seconds. */
export function seconds(duration: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)([smhdw])$/.exec(duration);
  if (!match) return undefined;
  const value = Number(match[1]) * secondsPerUnit[match[2] as keyof typeof secondsPerUnit];
  return Number.isInteger(value) ? value : undefined;
}

/** The shortest way to write a number of seconds: 86400 is `1d`, 5400 is `90m`. */
export function formatSeconds(value: number): string {
  const units = Object.entries(secondsPerUnit).filter(([unit]) => unit !== 'w');
  const [unit, size] = units.reverse().find(([, size]) => value % size === 0 && value >= size) ?? ['s', 1];
  return `${value / size}${unit}`;
}
