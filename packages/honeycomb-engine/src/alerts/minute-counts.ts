/** Good and bad events by minute since 1970, with sums over stretches of time that move along. */
export interface MinuteCounts {
  add(minute: number, good: number, bad: number): void;
  /** A stretch of minutes, empty at first. */
  stretch(): Stretch;
  /** First minute that has events, infinity when none has. */
  readonly first: number;
  /** Forgets the minutes before this one. */
  forget(before: number): void;
}

/** Sums over the minutes from one up to but not including another; events that are added later count too. */
export interface Stretch {
  move(from: number, to: number): void;
  readonly good: number;
  readonly bad: number;
}

interface Sums {
  from: number;
  to: number;
  good: number;
  bad: number;
}

export function createMinuteCounts(): MinuteCounts {
  const minutes = new Map<number, { good: number; bad: number }>();
  const stretches: Sums[] = [];
  let first = Number.POSITIVE_INFINITY;

  const sum = (sums: Sums, from: number, to: number, sign: 1 | -1): void => {
    for (let minute = from; minute < to; minute++) {
      const count = minutes.get(minute);
      if (count === undefined) continue;
      sums.good += sign * count.good;
      sums.bad += sign * count.bad;
    }
  };

  return {
    add(minute, good, bad) {
      const count = minutes.get(minute);
      if (count === undefined) minutes.set(minute, { good, bad });
      else {
        count.good += good;
        count.bad += bad;
      }
      first = Math.min(first, minute);
      for (const sums of stretches)
        if (minute >= sums.from && minute < sums.to) {
          sums.good += good;
          sums.bad += bad;
        }
    },
    stretch() {
      const sums: Sums = { from: 0, to: 0, good: 0, bad: 0 };
      stretches.push(sums);
      return {
        move(from, to) {
          const overlaps = from < sums.to && sums.from < to && from >= sums.from && to >= sums.to;
          if (overlaps) {
            sum(sums, sums.from, from, -1);
            sum(sums, sums.to, to, 1);
          } else {
            sums.good = 0;
            sums.bad = 0;
            sum(sums, from, to, 1);
          }
          sums.from = from;
          sums.to = to;
        },
        get good() {
          return sums.good;
        },
        get bad() {
          return sums.bad;
        },
      };
    },
    get first() {
      return first;
    },
    forget(before) {
      for (const minute of minutes.keys()) if (minute < before) minutes.delete(minute);
    },
  };
}
