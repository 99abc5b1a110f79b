import { type Construct, HoneycombStack, Recipient, runbookFolder } from 'honeycomb-constructs';
import { runbookUrl, type TeamSettings } from '../settings.ts';
import { recipients } from './recipients.ts';
import { severities } from './severities.ts';

/** What the environments of a Honeycomb team share: everybody who can be told. Honeycomb refuses the same one twice. */
export class TeamStack extends HoneycombStack {
  constructor(scope: Construct, id: string, settings: TeamSettings) {
    const runbooks = runbookFolder({ folder: settings.runbookFolder, url: runbookUrl(settings) });
    super(scope, id, { severities, recipients, runbooks, backend: settings.backend });
    for (const recipient of recipients) new Recipient(this, recipient);
  }
}
