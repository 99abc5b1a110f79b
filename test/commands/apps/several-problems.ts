import { runbook, Trigger } from 'honeycomb-constructs';
import { shopApp, slow } from './shop.ts';

shopApp((stack) => {
  new Trigger(stack, { ...slow, frequency: '7s', runbook: runbook('shop.md', 'Slow checkouts') });
  new Trigger(stack, { ...slow, name: 'Slow payment', description: '', channel: '#shops' });
});
