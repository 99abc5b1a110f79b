import type { Alerts } from './alerts.ts';
import { code } from './code.ts';

/** The state that adopting starts, in the folder. */
export const stateName = 'terraform.tfstate';

/** The stack that puts all definitions together. */
export const stackFile = ({ severities, runbookUrl }: Alerts, folder: string): string => `import {
  Board,
  type Construct,
  DatasetResource,
  DerivedColumn,
  HoneycombStack,
  Recipient,
  runbookFolder,
  SavedQuery,
  Slo,
  Trigger,
} from 'honeycomb-constructs';
import { boards } from './boards.ts';
import { datasets } from './datasets.ts';
import { derivedColumns } from './derived-columns.ts';
import { kept } from './kept.ts';
import { otherRecipients, recipients } from './recipients.ts';
import { savedQueries } from './saved-queries.ts';
import { slos } from './slos.ts';
import { triggers } from './triggers.ts';

/** Everything that was adopted. */
export class AdoptedStack extends HoneycombStack {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      severities: {
        P0: { meaning: 'Pages as ${severities.P0}.', pagerDuty: ${code(severities.P0)} },
        P1: { meaning: 'Pages as ${severities.P1}.', pagerDuty: ${code(severities.P1)} },
        P2: { meaning: 'Tells the channel.' },
      },
      recipients,
      runbooks: runbookFolder({ folder: ${code(`${folder}/runbooks`)}, url: ${code(runbookUrl)} }),
      backend: { kind: 'local', path: ${code(`../../../${folder}/${stateName}`)} },
    });
    for (const recipient of [...recipients, ...otherRecipients]) new Recipient(this, recipient);
    for (const dataset of datasets) new DatasetResource(this, dataset);
    for (const column of derivedColumns) new DerivedColumn(this, column);
    for (const query of savedQueries) new SavedQuery(this, query);
    for (const trigger of triggers) new Trigger(this, trigger);
    for (const slo of slos) new Slo(this, slo);
    for (const board of boards) new Board(this, board);
    for (const { path, attributes } of kept) {
      const resource = path.reduce((node: Construct, child) => node.node.findChild(child) as Construct, this);
      for (const [name, value] of Object.entries(attributes)) (resource as Overridable).addOverride(name, value);
    }
  }
}

/** A Terraform resource, as far as it is changed here. */
type Overridable = Construct & { addOverride(path: string, value: unknown): void };
`;

/** The app: the definitions as constructs, and beside them imports and plain Terraform, as one more file of the stack. */
export const mainFile = (): string => `import { writeFileSync } from 'node:fs';
import { synthesize } from 'honeycomb-constructs';
import { imports } from './imports.ts';
import { plainTerraform } from './kept.ts';
import { AdoptedStack } from './stack.ts';

const folder = process.env.CDKTF_OUTDIR ?? 'cdktf.out';
const synthesis = synthesize(folder, (app) => {
  new AdoptedStack(app, 'adopted');
});
if (synthesis.ok) {
  const adopted = JSON.stringify({ ...plainTerraform, import: imports }, null, 2);
  writeFileSync(\`\${folder}/stacks/adopted/adopted.tf.json\`, adopted);
  console.log(\`Synthesized \${folder}/stacks/adopted\`);
} else {
  for (const { path, message } of synthesis.problems) console.error(\`\${path}: \${message}\`);
  process.exitCode = 1;
}
`;
