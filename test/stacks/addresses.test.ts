import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Trigger, type TriggerDefinition } from 'honeycomb-constructs';
import { describe, expect, it } from 'vitest';
import { highErrorRate } from '../../stacks/lift-sys/triggers.ts';
import { addressesOf, type Configuration, liftSysText, synthesized } from '../configuration.ts';
import { lostAddresses, unknownMoves, withNewAddresses } from './addresses.ts';
import { BareStack } from './bare-stack.ts';

const file = join(import.meta.dirname, '../goldens/addresses.txt');
const listed = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
const liftSys: Configuration = JSON.parse(liftSysText());

describe('the addresses of lift-sys in Terraform', () => {
  it('are never lost by accident: what was deployed is defined, moved, or taken out of the list by hand', () => {
    expect(lostAddresses(listed, addressesOf(liftSys), liftSys.moved)).toEqual([]);
  });

  it('are moved from where they were: a renamedFrom names what was deployed', () => {
    expect(unknownMoves(listed, liftSys.moved)).toEqual([]);
  });

  it('are all in the list, to which `npm run goldens` adds and from which it never removes', async () => {
    await expect(`${withNewAddresses(listed, addressesOf(liftSys)).join('\n')}\n`).toMatchFileSnapshot(file);
  });
});

describe('the rule against losing an address', () => {
  const deployed = ['honeycombio_trigger.high_error_rate'];
  const stackWith = (trigger: TriggerDefinition) => synthesized((app) => new Trigger(new BareStack(app), trigger));
  const renamed = { ...highErrorRate, name: 'Error rate over 10 %' };

  it('refuses a renamed trigger that does not say what it was called', () => {
    const configuration = stackWith(renamed);
    expect(addressesOf(configuration)).toContain('honeycombio_trigger.error_rate_over_10');
    expect(lostAddresses(deployed, addressesOf(configuration), configuration.moved)).toEqual([
      "honeycombio_trigger.high_error_rate is deployed and no longer defined: Terraform would destroy it. If it was renamed, give the definition renamedFrom: '<its name before>'. If it shall go, or if the rename is deployed everywhere, take its line out of test/goldens/addresses.txt by hand.",
    ]);
  });

  it('accepts a renamed trigger that says so, because Terraform then moves what exists', () => {
    const configuration = stackWith({ ...renamed, renamedFrom: highErrorRate.name });
    expect(configuration.moved).toEqual([
      { from: 'honeycombio_trigger.high_error_rate', to: 'honeycombio_trigger.error_rate_over_10' },
    ]);
    expect(lostAddresses(deployed, addressesOf(configuration), configuration.moved)).toEqual([]);
  });

  it('refuses a misspelt renamedFrom, which would move nothing', () => {
    const { moved } = stackWith({ ...renamed, renamedFrom: 'High eror rate' });
    expect(unknownMoves(deployed, moved)).toEqual([
      'honeycombio_trigger.error_rate_over_10 says with renamedFrom that it was honeycombio_trigger.high_eror_rate, which was never deployed, did you mean honeycombio_trigger.high_error_rate?; write the name exactly as it was, or take renamedFrom out.',
    ]);
    expect(unknownMoves(deployed, stackWith({ ...renamed, renamedFrom: highErrorRate.name }).moved)).toEqual([]);
  });

  it('refuses a removal for as long as the address is in the list', () => {
    const removed = 'honeycombio_trigger.slow_requests';
    const defined = addressesOf(stackWith(highErrorRate));
    expect(lostAddresses([...deployed, removed], defined)).toEqual([expect.stringContaining(removed)]);
    expect(lostAddresses(deployed, defined)).toEqual([]);
  });

  it('adds what is new to the list and leaves what is gone for a person to take out', () => {
    expect(withNewAddresses(['t.b', 't.gone'], ['t.b', 't.a'])).toEqual(['t.a', 't.b', 't.gone']);
  });
});
