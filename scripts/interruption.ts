/** What a person who presses Ctrl-C wants: once, to end in order; a second time, to end at once. */
export interface Interruption {
  readonly stop: AbortSignal;
  readonly giveUp: AbortSignal;
}

/** One Ctrl-C can come twice: from the terminal, and from npm, which passes on what it gets. In milliseconds. */
const sameKeystroke = 500;

/**
 * Hears of Ctrl-C, and of whatever else asks the process to end. It ends by itself then; a third time it just ends.
 * @param end what the third time does
 * @param now in milliseconds
 */
export function untilInterrupted(
  signals: Pick<NodeJS.EventEmitter, 'on'> = process,
  end: () => void = () => process.exit(1),
  now: () => number = () => performance.now(),
): Interruption {
  const [stop, giveUp] = [new AbortController(), new AbortController()];
  let last = Number.NEGATIVE_INFINITY;
  const interrupt = (): void => {
    if (now() - last < sameKeystroke) return;
    last = now();
    if (!stop.signal.aborted) stop.abort();
    else if (!giveUp.signal.aborted) giveUp.abort();
    else end();
  };
  for (const signal of ['SIGINT', 'SIGTERM']) signals.on(signal, interrupt);
  return { stop: stop.signal, giveUp: giveUp.signal };
}
