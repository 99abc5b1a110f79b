/** Whether a command is asked what it does. */
export const asksForHelp = (args: readonly string[]): boolean => args.includes('--help') || args.includes('-h');

/**
 * For a command that takes no options: prints its help when that is asked for.
 * @returns whether it was
 * @throws when there is any other argument, which nothing would read
 */
export function saidHelp(help: string, args: readonly string[] = process.argv.slice(2)): boolean {
  if (asksForHelp(args)) {
    console.log(help);
    return true;
  }
  const [unknown] = args;
  if (unknown !== undefined) throw new Error(`It takes no ${unknown}.\n\n${help}`);
  return false;
}
