import { Trigger } from 'honeycomb-constructs';
import { shopApp, slow } from './shop.ts';

// Permissions do not stop root, whom some containers run as.
if (process.geteuid?.() === 0) process.seteuid?.(65_534);

shopApp((stack) => {
  new Trigger(stack, slow);
});
