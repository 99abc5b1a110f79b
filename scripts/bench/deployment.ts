import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseProvider } from 'offline-provider';
import { onItsOwn, readSettings } from '../../stacks/settings.ts';
import { synthesizeLiftSys } from '../../stacks/synthesize-lift-sys.ts';
import { copyStackAfresh, placeholders } from '../stack-folder.ts';
import { findTerraform, type Terraform } from '../terraform.ts';
import { recordAnswers } from './canned-answers.ts';
import { median } from './measure.ts';
import { type MeasuredServer, type ServerUsage, startCannedServer, startMeasuredServer } from './measured-server.ts';
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

    const apply = ['apply', '-input=false', '-auto-approve'];
    const forgetState = () => {
      for (const file of ['terraform.tfstate', 'terraform.tfstate.backup']) rmSync(join(cwd, file), { force: true });
    };
    await benchOwnShare(report, async (server) => {
      forgetState();
      const address = { HONEYCOMB_API_ENDPOINT: server.url, HONEYCOMB_API_KEY: honeycomb.key };
      return measureTerraform(terraform, apply, cwd, { ...env, ...address }, server);
    });
    forgetState();

    report.section('Deployment to a local Honeycomb, one run each');
    const live = async (name: string, ...args: readonly string[]): Promise<void> => {
      await honeycomb.requests();
      const { wallSeconds, mainSeconds, cpuSeconds } = await measure(...args);
      const requests = await honeycomb.requests();
      const share = (seconds = Number.NaN) => inPercent(seconds / wallSeconds);
      const shares = `processor time of the server's main thread ${share(mainSeconds)}, of all its threads ${share(cpuSeconds)}`;
      report.seconds(name, wallSeconds, `${requests} requests; ${shares}`);
    };
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

/**
 * What of a first apply is the server's: the same apply to a server that has nothing but recorded answers, in turn with
 * applies to the local Honeycomb.
 */
async function benchOwnShare(
  report: Report,
  firstApply: (server: Pick<MeasuredServer, 'url' | 'usage'>) => Promise<Usage>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lift-sys-answers-'));
  try {
    const file = join(folder, 'answers.json');
    await withServer(startMeasuredServer, async (server) => {
      const recording = await recordAnswers(server.url);
      await firstApply({ ...server, url: recording.url });
      recording.close();
      writeFileSync(file, JSON.stringify(recording.answers));
    });
    const [own, canned]: [Usage[], Usage[]] = [[], []];
    for (let run = 0; run < runs; run += 1) {
      own.push(await withServer(startMeasuredServer, firstApply));
      canned.push(await withServer(() => startCannedServer(file), firstApply));
    }
    report.section(
      'First apply to a local Honeycomb that has just started, in turn with one to a server of recorded answers',
    );
    const wall = (usages: readonly Usage[]) => median(usages.map(({ wallSeconds }) => wallSeconds));
    const main = (usages: readonly Usage[]) => median(usages.map(({ mainSeconds = Number.NaN }) => mainSeconds));
    const share = (seconds: number) => inPercent(seconds / wall(own));
    const note = (usages: readonly Usage[]) => `processor time of the server's main thread ${share(main(usages))}`;
    report.seconds('to the local Honeycomb', wall(own), note(own));
    report.seconds('to recorded answers', wall(canned), note(canned));
    const beyond = 'processor time of its main thread beyond that of sending recorded answers';
    report.row("the server's own share", share(main(own) - main(canned)), beyond);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function withServer<T>(
  start: () => Promise<MeasuredServer>,
  use: (server: MeasuredServer) => Promise<T>,
): Promise<T> {
  const server = await start();
  try {
    return await use(server);
  } finally {
    server.close();
  }
}

const inPercent = (share: number): string => (Number.isNaN(share) ? 'unknown' : `${(share * 100).toFixed(1)} %`);

/** Changes the synthesized configuration, as an edit of the definitions would. */
function edit(folder: string, change: (text: string) => string): void {
  const file = join(folder, 'cdk.tf.json');
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error('The benchmark found nothing to change in cdk.tf.json.');
  writeFileSync(file, after);
}

interface Usage extends ServerUsage {
  readonly wallSeconds: number;
}

/** Seconds of wall clock, and what the server used in them. */
async function measureTerraform(
  terraform: Terraform,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  honeycomb: Pick<MeasuredServer, 'usage'>,
): Promise<Usage> {
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
