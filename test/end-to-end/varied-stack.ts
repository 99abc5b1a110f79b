import {
  Board,
  type BoardDefinition,
  type Construct,
  DatasetResource,
  type DatasetResourceDefinition,
  defineSavedQuery,
  HoneycombStack,
  Recipient,
  runbookFolder,
  SavedQuery,
  type SavedQueryDefinition,
  Slo,
  type SloDefinition,
  Trigger,
  type TriggerDefinition,
} from 'honeycomb-constructs';
import { savedQueries } from '../../queries/lift-sys/saved-queries.ts';
import { businessMetrics } from '../../stacks/lift-sys/boards/business-metrics.ts';
import { errorTracking } from '../../stacks/lift-sys/boards/error-tracking.ts';
import { performanceAnalysis } from '../../stacks/lift-sys/boards/performance-analysis.ts';
import { requestOverview } from '../../stacks/lift-sys/boards/request-overview.ts';
import { recipients } from '../../stacks/lift-sys/recipients.ts';
import { severities } from '../../stacks/lift-sys/severities.ts';
import { slos } from '../../stacks/lift-sys/slos.ts';
import { tags } from '../../stacks/lift-sys/tags.ts';
import { triggers } from '../../stacks/lift-sys/triggers.ts';
import { readSettings, runbookUrl } from '../../stacks/settings.ts';
import { liftSys } from '../../telemetry/lift-sys/contract.ts';
import { liftSysDefinitions } from '../../telemetry/lift-sys/definitions.ts';

/** Everything that is deployed, as values that a test can change. */
export interface Definitions {
  readonly dataset: DatasetResourceDefinition;
  readonly savedQueries: readonly SavedQueryDefinition[];
  readonly triggers: readonly TriggerDefinition[];
  readonly slos: readonly SloDefinition[];
  readonly boards: readonly BoardDefinition[];
  readonly ownsRecipients: boolean;
}

const settings = readSettings({});
const links = { runbooks: runbookUrl(settings), boards: `${settings.honeycombUrl}/boards` };

/** lift-sys as it is deployed to production. */
export const liftSysDefinition: Definitions = {
  dataset: {
    dataset: liftSys,
    description: 'Spans of lift-sys, which turns prompts into code.',
    definitions: liftSysDefinitions,
  },
  savedQueries: savedQueries.map(defineSavedQuery),
  triggers,
  slos,
  boards: [requestOverview, performanceAnalysis, errorTracking, businessMetrics].map((board) => board(links)),
  ownsRecipients: true,
};

const smallColumns = Object.entries(liftSys.columns).filter(
  ([name]) => !/^(session|ir|dspy|robustness|db)\./.test(name),
);

/** Enough of lift-sys to go wrong in every way that all of it can: every kind of object, but few of each. */
export const smallDefinition: Definitions = {
  ...liftSysDefinition,
  dataset: { ...liftSysDefinition.dataset, dataset: { ...liftSys, columns: Object.fromEntries(smallColumns) } },
  savedQueries: liftSysDefinition.savedQueries.slice(0, 2),
  triggers: liftSysDefinition.triggers.slice(0, 1),
  slos: liftSysDefinition.slos.slice(0, 1),
  boards: liftSysDefinition.boards.filter(({ name }) => name === 'Error Tracking'),
};

/** A stack of lift-sys's own definitions, or of variations of them. */
export class VariedStack extends HoneycombStack {
  constructor(scope: Construct, { dataset, savedQueries, triggers, slos, boards, ownsRecipients }: Definitions) {
    const folder = runbookFolder({ folder: settings.runbookFolder, url: links.runbooks });
    super(scope, 'lift-sys-production', {
      severities,
      recipients,
      ownsRecipients,
      runbooks: folder,
      tags,
      backend: { kind: 'local', path: '../../../terraform.lift-sys-production.tfstate' },
    });
    for (const recipient of recipients) new Recipient(this, recipient);
    new DatasetResource(this, dataset);
    for (const query of savedQueries) new SavedQuery(this, query);
    for (const trigger of triggers) new Trigger(this, trigger);
    for (const slo of slos) new Slo(this, slo);
    for (const board of boards) new Board(this, board);
  }
}

/** The definition of this name, changed. */
export const changed = <T extends { readonly name: string }>(
  all: readonly T[],
  name: string,
  change: (definition: T) => Partial<T>,
): readonly T[] => {
  if (!all.some((each) => each.name === name)) throw new Error(`there is no "${name}"`);
  return all.map((each) => (each.name === name ? { ...each, ...change(each) } : each));
};
