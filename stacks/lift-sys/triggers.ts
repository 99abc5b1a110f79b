import { defineTrigger, runbook } from 'honeycomb-constructs';
import { slowRequestMs } from '../../queries/lift-sys/terms.ts';
import {
  databaseConnectionErrorsIn5m,
  llmCostIn1h,
  llmErrorRateByProviderIn5m,
  requestErrorRateIn5m,
  requestP95In5m,
} from '../../queries/lift-sys/trigger-queries.ts';

// Each is evaluated as often as Honeycomb allows for its window (a quarter of it, in whole minutes), so that it fires
// within five minutes of its cause.

export const highErrorRate = defineTrigger({
  name: 'High error rate',
  description: 'More than one request in ten failed over 5 minutes (of at least 20): users get errors.',
  query: requestErrorRateIn5m,
  frequency: '2m',
  threshold: { op: '>', value: 0.1 },
  severity: 'P1',
  channel: '#engineering-alerts',
  runbook: runbook('lift-sys.md', 'High error rate'),
});

export const slowRequests = defineTrigger({
  name: 'Slow requests',
  description: 'One request in twenty took longer than 10 s over 5 minutes: users wait, and some give up.',
  query: requestP95In5m,
  frequency: '2m',
  threshold: { op: '>', value: slowRequestMs },
  severity: 'P2',
  channel: '#performance',
  runbook: runbook('lift-sys.md', 'Slow requests'),
});

export const costSpike = defineTrigger({
  name: 'LLM cost spike',
  description: 'LLM calls cost more than $5 within an hour: abuse, or a change that made requests dearer.',
  query: llmCostIn1h,
  frequency: '15m',
  threshold: { op: '>', value: 5 },
  severity: 'P2',
  channel: '#engineering-alerts',
  runbook: runbook('lift-sys.md', 'Cost spike'),
});

export const llmProviderFailure = defineTrigger({
  name: 'LLM provider failure',
  description: 'More than half of the calls to one LLM provider failed over 5 minutes (of at least 10).',
  query: llmErrorRateByProviderIn5m,
  frequency: '2m',
  threshold: { op: '>', value: 0.5 },
  severity: 'P1',
  channel: '#engineering-alerts',
  runbook: runbook('lift-sys.md', 'LLM provider failure'),
});

export const databaseConnectionErrors = defineTrigger({
  name: 'Database connection errors',
  description: 'More than 10 connections to the database failed within 5 minutes: nothing can be stored or read.',
  query: databaseConnectionErrorsIn5m,
  frequency: '2m',
  threshold: { op: '>', value: 10 },
  severity: 'P0',
  channel: '#engineering-alerts',
  runbook: runbook('lift-sys.md', 'DB connection errors'),
});

export const triggers = [highErrorRate, slowRequests, costSpike, llmProviderFailure, databaseConnectionErrors];
