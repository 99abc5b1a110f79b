import { query } from 'honeycomb-query';
import { liftSys } from '../../telemetry/lift-sys/contract.ts';

/**
 * How much of the event budget is used: number of events for each hour of the last 7 d. Annotations are billed as events
 * too, so nothing is left out; 20 million events a month are about 27 400 an hour.
 */
export const eventVolume = query(liftSys).calculate('COUNT').timeRange('7d').granularity('1h');
