/** What a person who presses Ctrl-C wants: once, to end in order; a second time, to end at once. */
export interface Interruption {
  readonly stop: AbortSignal;
  readonly giveUp: AbortSignal;
}

/** One Ctrl-C can come twice: from the terminal, and from npm, which passes on what it gets. In milliseconds. */
const sameKeystroke = 500;

/** Hears of Ctrl-C, and of whatever else asks the process to end. It ends by itself then; a third time it just ends. */
export function untilInterrupted(): Interruption {
  const [stop, giveUp] = [new AbortController(), new AbortController()];
  let first: number | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      first ??= performance.now();
      if (!stop.signal.aborted) stop.abort();
      else if (giveUp.signal.aborted) process.exit(1);
      else if (performance.now() - first > sameKeystroke) giveUp.abort();
    });
  return { stop: stop.signal, giveUp: giveUp.signal };
}
