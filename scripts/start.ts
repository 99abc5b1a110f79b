import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { honeycombClient, listBoards } from 'honeycomb-api';
import { type LocalHoneycomb, PortUnavailable, startLocalHoneycomb } from 'local-honeycomb';
import { onItsOwn, readSettings } from '../stacks/settings.ts';
import { liftSys } from '../telemetry/lift-sys/contract.ts';
import { alertSummary } from './alert-summary.ts';
import { openFeed } from './feed.ts';
import { type Interruption, untilInterrupted } from './interruption.ts';
import { planDespiteLostAnswers, removeCopies } from './lost-answers.ts';
import { hasChanges, summarizePlan } from './plan-summary.ts';
import { prepare } from './prepare.ts';
import { colour, step } from './progress.ts';
import { copyStack, placeholders } from './stack-folder.ts';
import { applyPlan, validateStack } from './stack-run.ts';

const help = `npm start: deploys everything to a Honeycomb on this machine, and keeps that running

  npm start -- --port 8190   another port (default 8180, or a free one when that is taken)
  npm start -- --once        end when everything is deployed and the traffic and its incident have passed
  npm start -- --no-traffic  deploy only: no synthetic traffic, and no alert that fires

What is deployed is kept in .local-honeycomb, so that a second run changes nothing; delete the folder to start anew.`;

const dataFolder = resolve('.local-honeycomb');
const defaultPort = 8180;

/** Deploys lift-sys to a local Honeycomb with the real Terraform, says what is there, and stays up until it is ended. */
async function start(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      once: { type: 'boolean' },
      'no-traffic': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return console.log(help);
  const port = portOf(values.port);
  const { honeycombEnvironment: name, environment } = readSettings(process.env);
  const interruption = untilInterrupted();
  const { stop } = interruption;
  mkdirSync(dataFolder, { recursive: true });
  const file = join(dataFolder, 'traffic.json');
  const feed = values['no-traffic']
    ? undefined
    : openFeed({ file, dataset: liftSys.name, environment, say: console.log, stop });
  const honeycomb = await step('Start a local Honeycomb', () => startHoneycomb(name, port, feed?.now));
  try {
    for (const note of honeycomb.notes) console.log(`  ${note}`);
    console.log(`  Honeycomb is at ${honeycomb.url}`);
    // Honeycomb goes after Terraform has ended: without it, Terraform would go on asking for minutes.
    await deploy(honeycomb, interruption).catch((error: unknown) => {
      if (!stop.aborted) throw error;
      throw new Error('Interrupted. What was created is kept; npm start goes on from there.');
    });
    if (feed && !stop.aborted) {
      console.log(['', colour('bold', 'Traffic')].join('\n'));
      await feed.sendDay(honeycomb);
    }
    const stays = !values.once && !stop.aborted;
    if (stays) console.log(`\nHoneycomb stays up until Ctrl-C, for API clients with the key ${honeycomb.key}.`);
    await feed?.passHour(honeycomb, { atOnce: !stays });
    if (!stays) {
      if (!stop.aborted) console.log('\nHoneycomb has ended; npm start brings it back as it was.');
      return;
    }
    await feed?.goOn(honeycomb);
    if (!stop.aborted)
      await new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve(), { once: true }));
  } finally {
    await honeycomb.close();
  }
}

/** @throws when it is none */
function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new Error(`--port must be a number from 0 (a free one) to 65535, not ${text}`);
}

/** @throws PortUnavailable when the port that was asked for is taken; the default one gives way to a free one */
async function startHoneycomb(
  environment: string,
  port: number | undefined,
  now: (() => Date) | undefined,
): Promise<LocalHoneycomb> {
  const options = {
    data: join(dataFolder, 'data'),
    keys: { [environment]: `local-${environment}` },
    ...(now ? { now } : {}),
  };
  try {
    return await startLocalHoneycomb({ ...options, port: port ?? defaultPort });
  } catch (error) {
    if (port !== undefined || !(error instanceof PortUnavailable)) throw error;
    const honeycomb = await startLocalHoneycomb(options);
    console.log(`  Port ${defaultPort} is in use, so Honeycomb is at another; the boards' links change with it.`);
    return honeycomb;
  }
}

async function deploy(honeycomb: LocalHoneycomb, interruption: Interruption): Promise<void> {
  const settings = onItsOwn(readSettings({ ...process.env, HONEYCOMB_UI: honeycomb.url, HONEYCOMB_TEAM: 'local' }));
  const { terraform, provider, stacks } = await prepare(settings);
  const env = {
    ...placeholders,
    ...provider.env,
    HONEYCOMB_API_ENDPOINT: honeycomb.url,
    HONEYCOMB_API_KEY: honeycomb.key,
  };
  const client = honeycombClient({ url: honeycomb.url, key: honeycomb.key });
  for (const { name, folder: source } of stacks) {
    const folder = join(dataFolder, 'terraform', name);
    copyStack(source, folder, provider.kind);
    const stack = { terraform, name, folder, env, ...interruption };
    await validateStack(stack);
    const { plan, notes } = await planDespiteLostAnswers(stack, client);
    console.log(['', colour('bold', name), ...summarizePlan(plan), ...notes, ''].join('\n'));
    if (!hasChanges(plan) && notes.length === 0) continue;
    await applyPlan(stack);
    for (const line of await removeCopies(stack, client)) console.log(line);
  }
  const boards = await client.call(listBoards);
  const links = boards.map(({ name, links }) => `  ${name.padEnd(22)}${links.board_url}`);
  console.log(['', colour('bold', 'Alerts'), ...alertSummary(settings)].join('\n'));
  console.log(['', colour('bold', 'Boards'), ...links].join('\n'));
}

try {
  await start();
} catch (error) {
  console.error(`\n${(error as Error).message}`);
  process.exitCode = 1;
}
