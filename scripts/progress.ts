import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Colours a text where a person looks at it, and leaves it alone in a file, a pipe, or with NO_COLOR. */
export const colour = (style: Style, text: string): string =>
  process.stdout.isTTY && !process.env.NO_COLOR ? styleText(style, text) : text;

/**
 * Shows a step while it runs and how long it took. In a pipe only the finished line is written.
 * @throws what the step throws, after marking it as failed
 */
export async function step<T>(name: string, work: () => Promise<T> | T): Promise<T> {
  const start = performance.now();
  if (process.stdout.isTTY) process.stdout.write(`… ${name}`);
  const finish = (mark: string): void => {
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    process.stdout.write(`${process.stdout.isTTY ? '\r\x1b[K' : ''}${mark} ${name} (${seconds} s)\n`);
  };
  try {
    const result = await work();
    finish(colour('green', '✔'));
    return result;
  } catch (error) {
    finish(colour('red', '✘'));
    throw error;
  }
}
