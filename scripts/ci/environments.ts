import { appendFileSync } from 'node:fs';
import { environments } from '../../stacks/environments.ts';
import { environmentOrder } from './environment-order.ts';

/** `npm run ci:environments`: the environments as JSON, for the matrix of a workflow. */
const { first, all } = environmentOrder(Object.keys(environments));
const output = `all=${JSON.stringify(all)}\nfirst=${JSON.stringify(first)}\n`;
process.stdout.write(output);
if (process.env.GITHUB_OUTPUT) appendFileSync(process.env.GITHUB_OUTPUT, output);
