import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseProvider } from 'offline-provider';
import { onItsOwn, readSettings } from '../../stacks/settings.ts';
import { synthesizeLiftSys } from '../../stacks/synthesize-lift-sys.ts';
import { copyStackAfresh, placeholders } from '../stack-folder.ts';
import { findTerraform, type Terraform } from '../terraform.ts';
import { median } from './measure.ts';
import { type MeasuredServer, startMeasuredServer } from './measured-server.ts';
import { type Report, runs } from './report.ts';

/** `terraform validate` and `plan` without an API, then the life of a deployment on a local Honeycomb, once. */
export async function benchDeployment(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lift-sys-bench-'));
  const honeycomb = await startMeasuredServer();
  try {
    const terraform = findTerraform();
    const provider = await chooseProvider({ terraform: terraform.binary, folder: join(folder, 'provider') });
    report.section(`Terraform (${terraform.version}). ${provider.line}`);
    const synthesis = synthesizeLiftSys(join(folder, 'cdktf.out'), onItsOwn(readSettings({})));
    if (!synthesis.ok) throw new Error('lift-sys has problems; see npm run synth');
    const cwd = join(folder, 'stack');
    copyStackAfresh(join(synthesis.folder, 'stacks', synthesis.stacks[0] ?? ''), cwd, provider.kind);
    const env = {
      ...placeholders,
      ...provider.env,
      HONEYCOMB_API_ENDPOINT: honeycomb.url,
      HONEYCOMB_API_KEY: honeycomb.key,
    };
    const measure = (...args: readonly string[]) => measureTerraform(terraform, args, cwd, env, honeycomb);

    await measure('init', '-input=false');
    for (const args of [['validate'], ['plan', '-input=false', '-refresh=false']]) {
      const seconds = [];
      for (let run = 0; run < runs; run += 1) seconds.push((await measure(...args)).wallSeconds);
      report.seconds(args[0] ?? '', median(seconds));
    }

    report.section('Deployment to a local Honeycomb, one run each');
    const live = async (name: string, ...args: readonly string[]): Promise<void> => {
      await honeycomb.requests();
      const { wallSeconds, mainSeconds, cpuSeconds } = await measure(...args);
      const requests = await honeycomb.requests();
      const share = (seconds: number | undefined) =>
        seconds === undefined ? 'unknown' : `${((seconds / wallSeconds) * 100).toFixed(1)} %`;
      const shares = `processor time of the server's main thread ${share(mainSeconds)}, of all its threads ${share(cpuSeconds)}`;
      report.seconds(name, wallSeconds, `${requests} requests; ${shares}`);
    };
    const apply = ['apply', '-input=false', '-auto-approve'];
    await live('first apply', ...apply);
    await live('plan without a change', 'plan', '-input=false');
    edit(cwd, (text) => text.replace('\\"value\\":10000}', '\\"value\\":20000}'));
    await live('apply of one changed filter', ...apply);
    edit(cwd, (text) => text.replace('"description": "Spans of lift-sys', '"delete_protected": false,\n$&'));
    await measure(...apply);
    await live('destroy', 'destroy', '-input=false', '-auto-approve');
  } finally {
    honeycomb.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Changes the synthesized configuration, as an edit of the definitions would. */
function edit(folder: string, change: (text: string) => string): void {
  const file = join(folder, 'cdk.tf.json');
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error('The benchmark found nothing to change in cdk.tf.json.');
  writeFileSync(file, after);
}

/** Seconds of wall clock, and what the server used in them. */
async function measureTerraform(
  terraform: Terraform,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  honeycomb: MeasuredServer,
) {
  const start = performance.now();
  const before = await honeycomb.usage();
  const { exitCode, stdout, stderr } = await terraform.run(args, cwd, env);
  if (exitCode !== 0) throw new Error(`terraform ${args.join(' ')} failed:\n${stderr || stdout}`);
  const wallSeconds = (performance.now() - start) / 1000;
  const { mainSeconds, cpuSeconds } = await honeycomb.usage();
  return {
    wallSeconds,
    mainSeconds: mainSeconds === undefined ? undefined : mainSeconds - (before.mainSeconds ?? 0),
    cpuSeconds: cpuSeconds - before.cpuSeconds,
  };
}
