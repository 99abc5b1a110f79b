import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { deployedText } from '../configuration.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { filesIn, linkProject, runApp, runScript } from './run-command.ts';

const limit = 120_000;
const folder = temporaryFolder();
const project = temporaryFolder();
const output = join(folder, 'output');

linkProject(project);

describe('npm run synth', { timeout: limit }, () => {
  it('writes the configuration of the stack, and says where', async () => {
    const run = await runScript('synth', project, { CDKTF_OUTDIR: output });
    expect(run).toEqual({
      exitCode: 0,
      stdout: `Synthesized ${output}/stacks/lift-sys-production/cdk.tf.json\n`,
      stderr: '',
    });
    expect(filesIn(output)[join(output, 'stacks/lift-sys-production/cdk.tf.json')]).toBe(deployedText());
  });

  it('writes a stack for each environment, says which are muted, and warns of a local state in CI', async () => {
    const all = join(folder, 'all');
    const run = await runScript('synth', project, {
      CDKTF_OUTDIR: all,
      HONEYCOMB_ENVIRONMENT: 'all',
      LIFT_SYS_MUTED: '1',
      CI: 'true',
    });
    const names = ['production', 'staging', 'dev'];
    const lines = [
      ...['team', ...names].map((name) => `Synthesized ${all}/stacks/lift-sys-${name}/cdk.tf.json`),
      ...names.map((name) => `${name} is muted: triggers are disabled, burn alerts tell #lift-sys-quiet only.`),
    ];
    expect(run).toEqual({
      exitCode: 0,
      stdout: `${lines.join('\n')}\n`,
      stderr:
        'Warning: CI is set, and the state is a local file: it is gone after this job, and the next deploy would create everything once more. Set LIFT_SYS_STATE; docs/environments.md has the choices.\n',
    });
  });

  it('names all environment variables that do not fit, and leaves the last output as it is', async () => {
    const before = filesIn(output);
    const run = await runScript('synth', project, {
      CDKTF_OUTDIR: output,
      HONEYCOMB_TEAM: 'Lift Sys',
      HONEYCOMB_ENVIRONMENT: 'prod',
      HONEYCOMB_UI: 'ui.honeycomb.io',
      GIT_REF: 'my branch',
    });
    expect(run).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: `These environment variables do not fit:
  HONEYCOMB_TEAM: takes the team's slug, such as lift-sys
  HONEYCOMB_UI: Invalid URL
  GIT_REF: takes a git ref, such as v1.2.3
  HONEYCOMB_ENVIRONMENT: there is no environment "prod", did you mean production?; stacks/environments.ts has production, staging, dev, team is what they share, and all takes each of them
`,
    });
    expect(filesIn(output)).toEqual(before);
  });

  it('says that a file is in the way of the output folder', async () => {
    const inTheWay = join(output, 'manifest.json');
    const run = await runScript('synth', project, { CDKTF_OUTDIR: join(inTheWay, 'output') });
    expect(run).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: `The folder ${inTheWay}/output cannot be written: a file is in the way where a folder should be. Nothing in it was changed.\n`,
    });
  });
});

describe('the app of another team', { timeout: limit }, () => {
  const output = join(folder, 'shop');
  const synthesize = (app: string) => runApp(app, folder, { CDKTF_OUTDIR: output });

  const wrong: readonly (readonly [what: string, app: string, problems: string])[] = [
    [
      'a frequency of 7 s',
      'frequency',
      `1 problem; nothing was written, the last output stays as it was.
  shop/trigger "Slow checkout"
    frequency: 7s is not possible; it takes whole minutes from 1m to 1d`,
    ],
    [
      'a runbook heading that is not there',
      'missing-heading',
      `1 problem; nothing was written, the last output stays as it was.
  shop/trigger "Slow checkout"
    runbook: shop.md has no heading "Slow checkouts", did you mean Slow checkout?`,
    ],
    [
      'a description of 1,100 characters',
      'long-description',
      `1 problem; nothing was written, the last output stays as it was.
  shop/trigger "Slow checkout"
    description: 1100 characters, and the runbook link adds 61; both together take at most 1023, so shorten it by 138`,
    ],
    [
      'two definitions with the same name',
      'same-name',
      `1 problem; nothing was written, the last output stays as it was.
  shop
    shop/trigger "Slow checkout" and shop/trigger "Slow checkout" (2) would both be honeycombio_trigger.slow_checkout in Terraform; give one another name`,
    ],
    [
      'two panels with the same query on one board',
      'same-query',
      `1 problem; nothing was written, the last output stays as it was.
  shop/board "Checkout"
    panels[1].query: "Duration (P95 in ms)" asks the same as "Checkout (P95 in ms)"; show it once, or change one of them`,
    ],
    [
      "an SLO target that the provider's conversion cannot hold",
      'slo-target',
      `1 problem; nothing was written, the last output stays as it was.
  shop/SLO "Fast checkout"
    targetPercentage: the provider would send 99.96 % as 99.9599 %, and the apply would fail; 99.9599 % and 99.9601 % are the nearest that it can send`,
    ],
    [
      'several problems, all at once',
      'several-problems',
      `4 problems; nothing was written, the last output stays as it was.
  shop/trigger "Slow checkout"
    frequency: 7s is not possible; it takes whole minutes from 1m to 1d
    runbook: shop.md has no heading "Slow checkouts", did you mean Slow checkout?
  shop/trigger "Slow payment"
    description: the description is missing; say what the alert means, and for whom
    channel: no recipient is the Slack channel #shops, did you mean #shop?; there are #shop`,
    ],
  ];

  beforeAll(async () => {
    expect(await synthesize('right')).toEqual({ exitCode: 0, stdout: 'Synthesized shop\n', stderr: '' });
  }, limit);

  it.concurrent.each(wrong)('is told %s, and keeps its last good output', async (_, app, problems) => {
    const before = filesIn(output);
    expect(await synthesize(app)).toEqual({ exitCode: 1, stdout: '', stderr: `${problems}\n` });
    expect(filesIn(output)).toEqual(before);
    expect(Object.keys(before)).toHaveLength(2);
  });

  it('is told that the output folder cannot be written', async () => {
    const readOnly = join(folder, 'read-only');
    mkdirSync(readOnly, { mode: 0o555 });
    const target = join(readOnly, 'output');
    expect(await runApp('read-only-output', folder, { CDKTF_OUTDIR: target })).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: `The folder ${target} cannot be written: you lack the permission. Nothing in it was changed.\n`,
    });
    expect(filesIn(readOnly)).toEqual({});
  });
});
