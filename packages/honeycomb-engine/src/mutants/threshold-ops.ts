import type { ThresholdOp } from '../alerts/trigger-rule.ts';

/** The operator with the threshold itself on the other side, and the one in the other direction. */
export const otherThresholdOps: Readonly<Record<ThresholdOp, readonly ThresholdOp[]>> = {
  '>': ['>=', '<'],
  '>=': ['>', '<='],
  '<': ['<=', '>'],
  '<=': ['<', '>='],
};
