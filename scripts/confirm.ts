import { createInterface } from 'node:readline/promises';

interface Streams {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: NodeJS.WritableStream;
}

/**
 * Asks a person, who must say y or yes.
 * @param stop ends the waiting for an answer, which counts as no
 * @throws when the answer is another one, or when nobody can be asked
 */
export async function askWhetherTo(question: string, { stdin, stdout }: Streams, stop: AbortSignal): Promise<void> {
  if (stdin.isTTY !== true)
    throw new Error('Nothing was changed: there is no terminal to ask at. With --yes it is applied without asking.');
  // Not as a terminal of its own: then Ctrl-C stays a signal.
  const asking = createInterface({ input: stdin, output: stdout, terminal: false });
  try {
    const ended = new Promise<string>((resolve) => {
      asking.once('close', () => resolve(''));
    });
    const answered = asking.question(`${question} [y/N] `, { signal: stop }).catch(() => '');
    const answer = await Promise.race([answered, ended]);
    if (!/^y(es)?$/i.test(answer.trim())) throw new Error('Nothing was changed.');
  } finally {
    asking.close();
  }
}
