import type { Problem } from 'honeycomb-query';
import { lengthOf, type Path, problemIf } from './check.ts';
import { messages } from './messages.ts';

/** Longest description of a board, trigger, SLO, burn alert or query that Honeycomb takes, in characters. */
export const descriptionLimit = 1023;

/** The description of an alert as it is deployed: what it means, then where to read what to do. */
export const describeAlert = (description: string, runbookLink: string): string =>
  `${description}\n\nRunbook: ${runbookLink}`;

/** An alert's description, which must leave room for its runbook link. */
export function checkAlertDescription(description: string, link: string | undefined, path: Path): readonly Problem[] {
  if (description.trim() === '')
    return [{ path, message: `${messages.missing('the description')}; say what the alert means, and for whom` }];
  const added = lengthOf(describeAlert('', link ?? ''));
  return problemIf(lengthOf(description) + added > descriptionLimit, path, () =>
    messages.descriptionWithLink(lengthOf(description), added, descriptionLimit),
  );
}
