import { type Synthesis, synthesize } from 'honeycomb-constructs';
import { LiftSysStack } from './lift-sys/lift-sys-stack.ts';
import { TeamStack } from './lift-sys/team-stack.ts';
import { isTeam, type Target } from './settings.ts';

/** Everything of lift-sys as Terraform configuration in a folder, a stack for each target, or all that is wrong with it. */
export const synthesizeLiftSys = (folder: string, ...targets: readonly Target[]): Synthesis =>
  synthesize(folder, (app) => {
    for (const target of targets)
      if (isTeam(target)) new TeamStack(app, target.stack, target);
      else new LiftSysStack(app, target.stack, target);
  });
