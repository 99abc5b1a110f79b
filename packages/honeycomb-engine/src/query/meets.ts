import type { HavingOp } from 'honeycomb-query/language';

/** Whether a number meets a condition of a having or a threshold, such as `> 0.1`. */
export function meets(value: number, op: HavingOp, limit: number): boolean {
  switch (op) {
    case '=':
      return value === limit;
    case '!=':
      return value !== limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
  }
}
