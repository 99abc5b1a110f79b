/** A heading of a Markdown file in the runbook folder: what to do when an alert fires. */
export interface RunbookHeading {
  readonly file: string;
  readonly heading: string;
}

/**
 * The runbook of an alert. That the file has the heading is checked when the alert is synthesized.
 * @example runbook('lift-sys.md', 'High error rate')
 */
export const runbook = (file: string, heading: string): RunbookHeading => ({ file, heading });
