import { formatProblems } from './format-problems.ts';
import { readSettings } from './settings.ts';
import { synthesizeLiftSys } from './synthesize-lift-sys.ts';

/** The CDKTF app: `npm run synth` and the cdktf CLI start here. */
try {
  const folder = process.env.CDKTF_OUTDIR ?? 'cdktf.out';
  const synthesis = synthesizeLiftSys(folder, readSettings(process.env));
  if (synthesis.ok)
    for (const stack of synthesis.stacks) console.log(`Synthesized ${folder}/stacks/${stack}/cdk.tf.json`);
  else fail(formatProblems(synthesis.problems));
} catch (error) {
  fail((error as Error).message);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
