import {
  Board,
  type BoardDefinition,
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
import { alertsOf } from './alerts.ts';
import { boardsOf } from './boards/boards.ts';
import { quietChannel, recipients } from './recipients.ts';
import { tags } from './tags.ts';

/** Everything that lift-sys has in one Honeycomb environment. */
export class LiftSysStack extends HoneycombStack {
  constructor(scope: Construct, id: string, settings: Settings) {
    const { ownsRecipients, muted, backend } = settings;
    const { triggers, slos, severities, told } = alertsOf(settings);
    const runbooks = runbookUrl(settings);
    super(scope, id, {
      severities,
      recipients,
      ownsRecipients,
      runbooks: runbookFolder({ folder: settings.runbookFolder, url: runbooks }),
      tags,
      muted: muted ? { channel: quietChannel } : undefined,
      backend,
    });
    // The team's are looked up: those that the alerts tell.
    for (const recipient of ownsRecipients ? recipients : told) new Recipient(this, recipient);
    new DatasetResource(this, {
      dataset: liftSys,
      description: 'Spans of lift-sys, which turns prompts into code.',
      definitions: liftSysDefinitions,
    });
    for (const query of savedQueries) new SavedQuery(this, defineSavedQuery(query));
    for (const trigger of triggers) new Trigger(this, trigger);
    for (const slo of slos) new Slo(this, slo);
    const links = { runbooks, boards: `${settings.honeycombUrl}/boards` };
    for (const board of boardsOf(links)) new Board(this, slos.length > 0 ? board : withoutSlos(board));
  }
}

/** A board for Honeycomb's free plan. */
const withoutSlos = (board: BoardDefinition): BoardDefinition => ({
  ...board,
  panels: board.panels.filter(({ kind }) => kind !== 'slo'),
});
