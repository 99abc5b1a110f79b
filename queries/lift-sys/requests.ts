import { failed, requests, succeeded } from './terms.ts';

/** How many requests arrive: number of requests for each step of the last 24 h. */
export const requestRate = requests.calculate('COUNT').timeRange('24h');

/** How long requests take: heatmap and 50th, 90th, 95th and 99th percentile, in milliseconds, over the last 24 h. */
export const requestLatency = requests
  .calculate('HEATMAP', 'duration_ms')
  .calculate('P50', 'duration_ms')
  .calculate('P90', 'duration_ms')
  .calculate('P95', 'duration_ms')
  .calculate('P99', 'duration_ms')
  .timeRange('24h');

/** Share of requests answered with an HTTP status below 400, 0 to 1, among those that have a status; last 24 h. */
export const requestSuccessRate = requests
  .calculatedField('succeeded', succeeded)
  .calculate('AVG', 'succeeded')
  .timeRange('24h');

/** Share of requests that failed, 0 to 1, over the last 24 h. The board shows it and a trigger watches it. */
export const requestErrorRate = requests.calculatedField('failed', failed).calculate('AVG', 'failed').timeRange('24h');

/** Which endpoints are used most: number of requests for each of the 10 busiest routes over the last 24 h. */
export const requestsByRoute = requests
  .calculate('COUNT')
  .groupBy('http.route')
  .orderBy('COUNT', 'descending')
  .limit(10)
  .timeRange('24h');

/** Who sends most requests: number of requests for each of the 10 busiest users (hashed ids) over the last 24 h. */
export const requestsByUser = requests
  .where('user.id', 'exists')
  .calculate('COUNT')
  .groupBy('user.id')
  .orderBy('COUNT', 'descending')
  .limit(10)
  .timeRange('24h');

/** How each user fares: success rate, 0 to 1, and number of requests over the last 24 h; the 100 worst users first. */
export const successRateByUser = requests
  .calculatedField('succeeded', succeeded)
  .where('user.id', 'exists')
  .calculate('AVG', 'succeeded')
  .calculate('COUNT')
  .groupBy('user.id')
  .orderBy('AVG(succeeded)', 'ascending')
  .limit(100)
  .timeRange('24h');
