import { formatProblems } from './format-problems.ts';
import { deploymentNotes } from './lift-sys/alerts.ts';
import { readAllSettings } from './settings.ts';
import { synthesizeLiftSys } from './synthesize-lift-sys.ts';

/** The CDKTF app: `npm run synth` and the cdktf CLI start here. */
try {
  const folder = process.env.CDKTF_OUTDIR || 'cdktf.out';
  const settings = readAllSettings(process.env);
  const synthesis = synthesizeLiftSys(folder, ...settings);
  if (synthesis.ok) {
    for (const stack of synthesis.stacks) console.log(`Synthesized ${folder}/stacks/${stack}/cdk.tf.json`);
    for (const note of settings.flatMap(deploymentNotes)) console.log(note);
    for (const warning of new Set(settings.flatMap(({ warnings }) => warnings))) console.error(`Warning: ${warning}`);
  } else fail(formatProblems(synthesis.problems));
} catch (error) {
  fail((error as Error).message);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
