import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesIn } from '../commands/run-command.ts';
import { liftSysText } from '../configuration.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import type { Plan } from '../terraform/terraform-for-tests.ts';
import { emptyProject, initialized, startWorkspace, type Workspace } from './deployed.ts';
import { growHoneycomb } from './grown-honeycomb.ts';
import { runNode } from './run-node.ts';

const limit = 300_000;

/** What a plan would do, by address, but for what it leaves alone. */
const actionsOf = ({ resource_changes }: Plan): Readonly<Record<string, string>> =>
  Object.fromEntries(
    resource_changes
      .filter(({ change }) => change.actions.join() !== 'no-op')
      .map(({ address, change }) => [address, change.actions.join()]),
  );

const importsOf = ({ resource_changes }: Plan): number =>
  resource_changes.filter(({ change }) => 'importing' in change).length;

const node = (cwd: string, env: NodeJS.ProcessEnv, ...args: readonly string[]): string =>
  execFileSync(process.execPath, args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

const deployLiftSys = async (workspace: Workspace, folder: string): Promise<void> => {
  await initialized(workspace, join(folder, 'deployed'), { 'cdk.tf.json': liftSysText() });
  await workspace.plan(join(folder, 'deployed'), { apply: true });
};

const cases = [
  {
    what: 'lift-sys, as its own code deployed it',
    fill: deployLiftSys,
    atLeast: 150,
    says: (report: string) =>
      expect(report).toContain('## Kept beside the definitions\n\nNothing.\n\n## In plain Terraform\n\nNothing.'),
  },
  {
    what: 'what people made by hand over the years',
    fill: ({ honeycomb }: Workspace) => growHoneycomb(honeycomb.url, honeycomb.key),
    atLeast: 50,
    says: (report: string) => expect(report).toMatchFileSnapshot('goldens/made-by-hand.md'),
  },
];

describe.each(cases)('adopting $what', { timeout: limit }, ({ fill, atLeast, says }) => {
  const folder = temporaryFolder();
  const project = temporaryFolder();
  let workspace: Workspace;
  let printed = '';

  beforeAll(async () => {
    workspace = await startWorkspace(folder);
    await fill(workspace, folder);
    emptyProject(project);
    printed = await adoptInto('adopted');
  }, limit);
  afterAll(() => workspace?.honeycomb.close());

  /** Runs the command; not synchronously, for the Honeycomb is in this process. */
  function adoptInto(out: string): Promise<string> {
    return runNode(project, workspace.env, 'node_modules/tsx/dist/cli.mjs', 'scripts/adopt.ts', '--out', out);
  }

  it('writes files that type-check', () => {
    const config = { extends: './tsconfig.json', include: ['adopted/**/*.ts'], exclude: [] };
    writeFileSync(join(project, 'tsconfig.adopted.json'), JSON.stringify(config));
    expect(node(project, process.env, 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.adopted.json')).toBe('');
  });

  it('writes files that are formatted and linted', () => {
    expect(() =>
      node(project, process.env, 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', 'adopted'),
    ).not.toThrow();
  });

  it('plans to import and to change nothing, sends nothing but questions, and plans nothing after that', async () => {
    node(project, { ...workspace.env, CDKTF_OUTDIR: 'out' }, 'scripts/run.mjs', 'adopted/main.ts');
    const stack = join(folder, 'adopted');
    const text = (name: string): string => readFileSync(join(project, name), 'utf8');
    const state = text('adopted/terraform.tfstate');
    await initialized(workspace, stack, {
      'cdk.tf.json': text('out/stacks/adopted/cdk.tf.json'),
      'adopted.tf.json': text('out/stacks/adopted/adopted.tf.json'),
      'terraform.tfstate': state,
    });
    workspace.honeycomb.resetRequests();
    const first = await workspace.plan(stack, { apply: true });
    expect(actionsOf(first)).toEqual({});
    expect(Object.keys(workspace.honeycomb.requests()).filter((route) => !route.startsWith('GET '))).toEqual([]);
    const known = (JSON.parse(state) as { readonly resources: readonly unknown[] }).resources.length;
    expect(known).toBeGreaterThan(0);
    expect(importsOf(first) + known).toBe(first.resource_changes.length);
    expect(first.resource_changes.length).toBeGreaterThan(atLeast);
    expect(actionsOf(await workspace.plan(stack))).toEqual({});
  });

  it('says what it wrote and what it left out', async () => {
    expect(printed).toMatch(/^Wrote adopted: \d+ resources to import, and \d+ in the state that goes with them$/m);
    const report = readFileSync(join(project, 'adopted/REPORT.md'), 'utf8');
    expect(report.match(/^## .*/gm)).toEqual([
      '## To be imported',
      '## Kept beside the definitions',
      '## In plain Terraform',
      '## Known to Terraform without an import',
      '## Not adopted',
      '## Secrets to set',
      '## To do by hand',
    ]);
    await says(report);
  });

  it('writes no key', () => {
    for (const text of Object.values(filesIn(join(project, 'adopted')))) {
      for (const secret of ['p'.repeat(32), 'q'.repeat(32), 'hush']) expect(text).not.toContain(secret);
      expect(text).not.toContain(workspace.honeycomb.key);
    }
  });
});
