import { type Synthesis, synthesize } from 'honeycomb-constructs';
import { LiftSysStack } from './lift-sys/lift-sys-stack.ts';
import type { Settings } from './settings.ts';

/** Everything of lift-sys as Terraform configuration in a folder, or all that is wrong with it. */
export const synthesizeLiftSys = (folder: string, settings: Settings): Synthesis =>
  synthesize(folder, (app) => {
    new LiftSysStack(app, `lift-sys-${settings.environment}`, settings);
  });
