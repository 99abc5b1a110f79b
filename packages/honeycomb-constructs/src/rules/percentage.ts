import type { Problem } from 'honeycomb-query';
import { type Path, problemIf } from './check.ts';

/** What the provider stores of a percentage: parts per million, cut off rather than rounded. */
const stored = (percentage: number): number => Math.trunc(percentage * 10_000);

/**
 * A percentage that survives the provider's conversion to parts per million. It multiplies a binary float and cuts off, so
 * that 99.96 goes out as 99.9599 and the apply fails.
 * Source: FloatToPPM, terraform-provider-honeycombio 0.51 (internal/helper/type_float.go).
 */
export function checkPercentage(percentage: number, path: Path, min: number, max: number): readonly Problem[] {
  if (!(percentage >= min && percentage <= max))
    return [{ path, message: `${percentage} % is out of range; it takes ${min} to ${max} %` }];
  const exact = Math.round(percentage * 10_000);
  if (Math.abs(percentage * 10_000 - exact) > 1e-6)
    return [{ path, message: `${percentage} % has more than 4 decimals; ${exact / 10_000} % is the nearest` }];
  return problemIf(stored(percentage) !== exact, path, () => {
    const [below, above] = [nearest(exact, -1), nearest(exact, 1)];
    const choices = [below, above].filter((value) => value >= min && value <= max);
    return `the provider would send ${percentage} % as ${stored(percentage) / 10_000} %, and the apply would fail; ${choices.join(' % and ')} % ${choices.length === 1 ? 'is' : 'are'} the nearest that it can send`;
  });
}

/** The nearest percentage in a direction that the provider sends as it is. */
function nearest(from: number, step: 1 | -1): number {
  let parts = from + step;
  while (stored(parts / 10_000) !== parts) parts += step;
  return parts / 10_000;
}
