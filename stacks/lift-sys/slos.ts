import { budgetRate, defineSlo, exhaustionTime, runbook } from 'honeycomb-constructs';
import { requestSucceeded, requestWasFast } from '../../queries/lift-sys/slis.ts';
import { liftSys } from '../../telemetry/lift-sys/contract.ts';

/** Percent of a 30-day budget that is used in 24 h at twice the sustainable rate: 100 * 2 * 24 h / 720 h. */
const twiceSustainableOverADay = 6.6667;

export const requestSuccess = defineSlo({
  name: 'Request success rate',
  description: '95 % of requests do not fail, over 30 days.',
  dataset: liftSys,
  sli: { alias: 'sli.request_success', description: 'Good: the request did not fail.', expression: requestSucceeded },
  targetPercentage: 95,
  timePeriod: '30d',
  channel: '#engineering-alerts',
  runbook: runbook('lift-sys.md', 'Success budget'),
  burnAlerts: [
    exhaustionTime({ within: '4h', severity: 'P1' }),
    budgetRate({ window: '24h', decrease: twiceSustainableOverADay, severity: 'P2' }),
  ],
});

export const requestLatency = defineSlo({
  name: 'Request latency',
  description: '95 % of requests take less than 10 s, over 30 days.',
  dataset: liftSys,
  sli: {
    alias: 'sli.request_latency',
    description: 'Good: the request took less than 10 s.',
    expression: requestWasFast,
  },
  targetPercentage: 95,
  timePeriod: '30d',
  channel: '#engineering-alerts',
  runbook: runbook('lift-sys.md', 'Latency budget'),
  burnAlerts: [
    exhaustionTime({ within: '4h', severity: 'P1' }),
    budgetRate({ window: '24h', decrease: twiceSustainableOverADay, severity: 'P2', channel: '#performance' }),
  ],
});

export const slos = [requestSuccess, requestLatency];
