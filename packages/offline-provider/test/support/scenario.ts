import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { chooseProvider } from '../../index.ts';
import { learnNames, linesOf, type Names, type State, stateText } from '../life/requests.ts';
import { type Stage, seeds } from '../life/stages.ts';
import { honeycomb } from './honeycomb.ts';
import { cleanEnvironment, requiredProviders, temporaryFolder, workspace } from './terraform.ts';

/** Terraform with the provider that can be had, and a Honeycomb on this machine with two datasets in it. */
export async function scenario(options: Parameters<typeof honeycomb>[0] = {}) {
  const chosen = await chooseProvider({ terraform: 'terraform', env: cleanEnvironment, folder: temporaryFolder() });
  const { env, send, recorder } = await honeycomb(options);
  const files = { 'versions.tf.json': JSON.stringify(requiredProviders) };
  const { folder, terraformAsync } = workspace(files, { ...chosen.env, ...env });
  const names: Names = new Map();
  const state = (): State => JSON.parse(readFileSync(join(folder, 'terraform.tfstate'), 'utf8'));
  const run = (command: string, ...args: readonly string[]) =>
    terraformAsync(command, '-input=false', '-no-color', ...args);
  for (const [path, body] of seeds) await send('POST', path, body);
  expect(await run('init')).toMatchObject({ status: 0 });

  /** Runs a command that must succeed, and says what was sent meanwhile. */
  async function requestsOf(...args: readonly [command: string, ...rest: string[]]): Promise<string> {
    recorder.take();
    const ran = await run(...args);
    expect(ran.status, ran.stderr || ran.stdout.slice(-3000)).toBe(0);
    return requests();
  }

  /** What was sent since this was asked last. */
  function requests(): string {
    learnNames(names, state());
    return `${linesOf(recorder.take(), names).join('\n')}\n`;
  }

  const configure = (resource: Stage, rest: object = {}): void => {
    const resources = Object.keys(resource).length > 0 ? { resource } : {};
    writeFileSync(join(folder, 'main.tf.json'), JSON.stringify({ ...rest, ...resources }, null, 1));
  };

  return {
    kind: chosen.kind,
    folder,
    send,
    configure,
    run,
    requests,
    requestsOf,
    state,
    stateText: (kind?: 'managed' | 'data') => stateText(state(), names, kind),
    apply: (stage: Stage, rest: object = {}): Promise<string> => {
      configure(stage, rest);
      return requestsOf('apply', '-auto-approve');
    },
    emptyPlan: () => requestsOf('plan', '-detailed-exitcode'),
  };
}

/** Terraform breaks lines and draws a margin. */
export const oneLine = (text: string): string => text.replace(/[\s│]+/g, ' ');
