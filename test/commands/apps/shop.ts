import {
  defineTrigger,
  HoneycombStack,
  pagerDuty,
  Recipient,
  runbook,
  runbookFolder,
  slack,
  synthesize,
  type TriggerDefinition,
} from 'honeycomb-constructs';
import { column, dataset, query } from 'honeycomb-query';
import { z } from 'zod';
import { formatProblems } from '../../../stacks/format-problems.ts';

export const shop = dataset('shop', {
  name: column(z.string(), 'Operation'),
  duration_ms: column(z.number(), 'Duration in milliseconds'),
});

export const slowest = query(shop).calculate('P95', 'duration_ms').timeRange('5m');

/** A trigger that is right; the apps around it change what they are about. */
export const slow: TriggerDefinition = defineTrigger({
  name: 'Slow checkout',
  description: 'Checkouts take longer than 2 s.',
  query: slowest,
  frequency: '2m',
  threshold: { op: '>', value: 2000 },
  severity: 'P2',
  channel: '#shop',
  runbook: runbook('shop.md', 'Slow checkout'),
});

/** An app as a team writes it: one stack, and its problems told to a person. */
export function shopApp(define: (stack: HoneycombStack) => void): void {
  try {
    const synthesis = synthesize(process.env.CDKTF_OUTDIR ?? 'cdktf.out', (app) => {
      const recipients = [
        slack('#shop'),
        pagerDuty({ name: 'Shop', integrationKeyVariable: 'pagerduty_integration_key' }),
      ];
      const stack = new HoneycombStack(app, 'shop', {
        severities: {
          P0: { meaning: 'Now.', pagerDuty: 'critical' },
          P1: { meaning: 'Soon.', pagerDuty: 'error' },
          P2: { meaning: 'Later.' },
        },
        recipients,
        runbooks: runbookFolder({
          folder: new URL('.', import.meta.url).pathname,
          url: 'https://example.com/runbooks',
        }),
        backend: { kind: 'local', path: 'terraform.tfstate' },
      });
      for (const recipient of recipients) new Recipient(stack, recipient);
      define(stack);
    });
    if (!synthesis.ok) throw new Error(formatProblems(synthesis.problems));
    console.log(`Synthesized ${synthesis.stacks.join(', ')}`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
