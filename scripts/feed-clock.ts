/** The clock of a Honeycomb that is fed: behind the real one at first, then as it is set, in the end the real one. */
export interface FeedClock {
  now(): Date;
  /** Stands still at a time in milliseconds since 1970. */
  set(time: number): void;
  /** Is the real clock from now on. */
  follow(): void;
}

/** @param behind milliseconds @param real milliseconds since 1970 */
export function feedClock(behind: number, real: () => number): FeedClock {
  let time = (): number => real() - behind;
  return {
    now: () => new Date(time()),
    set(at) {
      time = () => at;
    },
    follow() {
      time = real;
    },
  };
}
