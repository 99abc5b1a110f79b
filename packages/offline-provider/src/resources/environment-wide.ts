import type { Modifier } from '../engine/modifiers.ts';

/** Leaving `dataset` out where it was `__all__` changes nothing: both mean the whole environment. */
export const environmentWide: Modifier = ({ planned, state }) =>
  state === '__all__' && (planned === null || planned === '') ? { planned: state } : {};
