import type { Problem } from 'honeycomb-query';
import { lengthOf, type Path, problemIf } from './check.ts';
import { messages } from './messages.ts';

/** Longest description of a board, trigger, SLO, burn alert or query that the provider takes, in bytes. */
export const descriptionLimit = 1023;

/** The description of an alert as it is deployed: what it means, then where to read what to do. */
export const describeAlert = (description: string, runbookLink: string): string =>
  `${description}\n\nRunbook: ${runbookLink}`;

/** An alert's description, which must leave room for its runbook link. */
export function checkAlertDescription(description: string, link: string | undefined, path: Path): readonly Problem[] {
  if (description.trim() === '')
    return [{ path, message: `${messages.missing('the description')}; say what the alert means, and for whom` }];
  const addition = describeAlert('', link ?? '');
  return problemIf(lengthOf(description) + lengthOf(addition) > descriptionLimit, path, () =>
    messages.descriptionWithLink(description, addition, descriptionLimit),
  );
}
