import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder } from '../prepare.ts';
import { runStep, showPlanned } from './actions.ts';
import { planEnvironment, withoutEmpty } from './environment-plan.ts';
import { writePlanned } from './planned-environment.ts';

/** `npm run ci:plan -- --out FOLDER`: plans HONEYCOMB_ENVIRONMENT and writes down in words what would change. */
await runStep(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string', default: join(cacheFolder, 'ci', 'plans') } } });
  const { planned } = await planEnvironment(withoutEmpty(process.env));
  writePlanned(values.out, planned);
  showPlanned(planned, process.env);
});
