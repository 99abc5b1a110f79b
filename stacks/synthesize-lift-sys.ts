import { type Synthesis, synthesize } from 'honeycomb-constructs';
import { LiftSysStack } from './lift-sys/lift-sys-stack.ts';
import type { Settings } from './settings.ts';

/** Everything of lift-sys as Terraform configuration in a folder, a stack for each settings, or all that is wrong with it. */
export const synthesizeLiftSys = (folder: string, ...settings: readonly Settings[]): Synthesis =>
  synthesize(folder, (app) => {
    for (const each of settings) new LiftSysStack(app, each.stack, each);
  });
