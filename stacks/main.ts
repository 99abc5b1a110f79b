import { formatProblems } from './format-problems.ts';
import { deploymentNotes } from './lift-sys/alerts.ts';
import { readAllTargets } from './settings.ts';
import { synthesizeLiftSys } from './synthesize-lift-sys.ts';

/** The CDKTF app: `npm run synth` and the cdktf CLI start here. */
try {
  const folder = process.env.CDKTF_OUTDIR || 'cdktf.out';
  const targets = readAllTargets(process.env);
  const synthesis = synthesizeLiftSys(folder, ...targets);
  if (synthesis.ok) {
    for (const stack of synthesis.stacks) console.log(`Synthesized ${folder}/stacks/${stack}/cdk.tf.json`);
    for (const note of targets.flatMap(deploymentNotes)) console.log(note);
    for (const warning of new Set(targets.flatMap(({ warnings }) => warnings))) console.error(`Warning: ${warning}`);
  } else fail(formatProblems(synthesis.problems));
} catch (error) {
  fail((error as Error).message);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
