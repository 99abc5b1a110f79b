import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder } from '../prepare.ts';
import { runStep, showPlanned } from './actions.ts';
import { planEnvironment, withoutEmpty } from './environment-plan.ts';
import { writePlanned } from './planned-environment.ts';

const help = `npm run ci:plan -- --out FOLDER: plans HONEYCOMB_ENVIRONMENT and writes down in words what would change

Without HONEYCOMB_API_KEY it plans as if nothing were deployed yet, and asks nobody.`;

await runStep(help, async (interruption) => {
  const { values } = parseArgs({ options: { out: { type: 'string', default: join(cacheFolder, 'ci', 'plans') } } });
  const planned = await planEnvironment(withoutEmpty(process.env), interruption);
  writePlanned(values.out, planned);
  showPlanned(planned, process.env);
});
