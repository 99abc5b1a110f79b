import { type Synthesis, synthesize } from 'honeycomb-constructs';
import { LiftSysStack } from './lift-sys/lift-sys-stack.ts';
import { readSettings } from './settings.ts';

/** The CDKTF app: `npm run synth`, `cdktf synth` and every other command start here. */
const synthesis: Synthesis = synthesize(process.env.CDKTF_OUTDIR ?? 'cdktf.out', (app) => {
  const settings = readSettings(process.env);
  new LiftSysStack(app, `lift-sys-${settings.environment}`, settings);
});

if (synthesis.ok) {
  for (const stack of synthesis.stacks) console.log(`Synthesized ${stack}`);
} else {
  console.error(`${synthesis.problems.length} problems; nothing was written:`);
  for (const { path, message } of synthesis.problems) console.error(`  ${path}\n    ${message}`);
  process.exitCode = 1;
}
