import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environments } from '../../stacks/environments.ts';
import { alertsOf } from '../../stacks/lift-sys/alerts.ts';
import { readSettings } from '../../stacks/settings.ts';
import { stateVariables } from '../../stacks/state-settings.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/environments.md'), 'utf8');

/** The first table of the page, as rows of cells without marks. */
const rows = page
  .split('\n\n')
  .find((block) => block.startsWith('| |'))!
  .split('\n')
  .filter((line) => !line.startsWith('|---'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.replaceAll(/[`*]/g, '').trim()),
  );

describe('the page of the environments', () => {
  it('has the table as the code has it', () => {
    const all = Object.keys(environments).map((name) => readSettings({ HONEYCOMB_ENVIRONMENT: name }));
    const cost = (settings: (typeof all)[number]) =>
      alertsOf(settings).triggers.find(({ name }) => name === 'LLM cost spike')?.threshold.value;
    expect(rows).toEqual([
      ['', ...all.map(({ environment }) => environment)],
      ['Honeycomb environment', ...all.map(({ honeycombEnvironment }) => honeycombEnvironment)],
      ['P0 and P1 page PagerDuty', ...all.map(({ pages }) => (pages ? 'yes' : 'no'))],
      ['Slack channel', ...all.map(({ channel }) => channel ?? "the alert's own")],
      ['LLM cost spike fires above', ...all.map((settings) => `$${cost(settings)} an hour`)],
      ['Stack', ...all.map(({ stack }) => stack)],
    ]);
  });

  it('names no threshold less than there are', () => {
    const changed = Object.values(environments).flatMap(({ thresholds = [] }) =>
      thresholds.map(({ trigger }) => trigger.name),
    );
    expect(new Set(changed)).toEqual(new Set(['LLM cost spike']));
  });

  it('names every variable that says where the state is kept', () => {
    expect(stateVariables.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});
