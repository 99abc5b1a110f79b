import {
  Board,
  type Construct,
  DatasetResource,
  defineSavedQuery,
  HoneycombStack,
  Recipient,
  runbookFolder,
  SavedQuery,
  Slo,
  Trigger,
} from 'honeycomb-constructs';
import { savedQueries } from '../../queries/lift-sys/saved-queries.ts';
import { liftSys } from '../../telemetry/lift-sys/contract.ts';
import { liftSysDefinitions } from '../../telemetry/lift-sys/definitions.ts';
import { runbookUrl, type Settings } from '../settings.ts';
import { businessMetrics } from './boards/business-metrics.ts';
import { errorTracking } from './boards/error-tracking.ts';
import { performanceAnalysis } from './boards/performance-analysis.ts';
import { requestOverview } from './boards/request-overview.ts';
import { recipients } from './recipients.ts';
import { severities } from './severities.ts';
import { slos } from './slos.ts';
import { tags } from './tags.ts';
import { triggers } from './triggers.ts';

/** Everything that lift-sys has in one Honeycomb environment. */
export class LiftSysStack extends HoneycombStack {
  constructor(scope: Construct, id: string, settings: Settings) {
    const runbooks = runbookUrl(settings);
    super(scope, id, {
      severities,
      recipients,
      runbooks: runbookFolder({ folder: settings.runbookFolder, url: runbooks }),
      tags,
      // At the top of the project, where CDKTF keeps state by default.
      backend: { kind: 'local', path: `../../../terraform.${id}.tfstate` },
    });
    for (const recipient of recipients) new Recipient(this, recipient);
    new DatasetResource(this, {
      dataset: liftSys,
      description: 'Spans of lift-sys, which turns prompts into code.',
      definitions: liftSysDefinitions,
    });
    for (const query of savedQueries) new SavedQuery(this, defineSavedQuery(query));
    for (const trigger of triggers) new Trigger(this, trigger);
    for (const slo of slos) new Slo(this, slo);
    const links = { runbooks, boards: `${settings.honeycombUrl}/boards` };
    for (const board of [requestOverview, performanceAnalysis, errorTracking, businessMetrics])
      new Board(this, board(links));
  }
}
