import { type Construct, HoneycombStack, Recipient, runbookFolder } from 'honeycomb-constructs';
import { recipients } from '../../stacks/lift-sys/recipients.ts';
import { severities } from '../../stacks/lift-sys/severities.ts';
import { readSettings } from '../../stacks/settings.ts';

/** A stack with what lift-sys's definitions need around them, and nothing else in it yet. */
export class BareStack extends HoneycombStack {
  constructor(scope: Construct) {
    const { runbookFolder: folder } = readSettings({});
    super(scope, 'bare', {
      severities,
      recipients,
      runbooks: runbookFolder({ folder, url: 'https://example.com/runbooks' }),
      backend: { kind: 'local', path: 'terraform.tfstate' },
    });
    for (const recipient of recipients) new Recipient(this, recipient);
  }
}
