import { Trigger } from 'honeycomb-constructs';
import { shopApp, slow } from './shop.ts';

shopApp((stack) => {
  new Trigger(stack, slow);
});
