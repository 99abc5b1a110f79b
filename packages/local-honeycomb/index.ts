export type { AlertOverview } from './src/alerts/alert-overview.ts';
export { defaultKey, defaultKeyId, defaultKeySecret } from './src/bootstrap.ts';
export type { Fault, Faults } from './src/http/faults.ts';
export { documentedLimits, type Limit, type Limits } from './src/http/limits.ts';
export type { HistogramSemantics } from './src/ingest/otlp/histogram-semantics.ts';
export type { Delivery, NotificationRow } from './src/model/rows.ts';
export {
  type LocalHoneycomb,
  type LocalHoneycombOptions,
  PortUnavailable,
  startLocalHoneycomb,
} from './src/start.ts';
