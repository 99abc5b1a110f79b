import { defineBoard, queryPanel, sloPanel } from 'honeycomb-constructs';
import * as requests from '../../../queries/lift-sys/requests.ts';
import { requestLatency, requestSuccess } from '../slos.ts';
import { type BoardLinks, introduction } from './introduction.ts';

export const requestOverview = (links: BoardLinks) =>
  defineBoard({
    name: 'Request Overview',
    description: 'Is the service healthy? Traffic, latency, success and who is using it, with both SLOs.',
    panels: [
      introduction('Request Overview', '**Is the service healthy?** Start here; one row down are the SLOs.', links),
      sloPanel(requestSuccess),
      sloPanel(requestLatency),
      queryPanel({
        title: 'Request rate (requests)',
        description: 'Requests in each step of the graph. A sudden drop to nothing is worse than any error rate.',
        query: requests.requestRate,
        chart: 'line',
      }),
      queryPanel({
        title: 'Latency percentiles (ms, P50 to P99)',
        description:
          'The heatmap shows where requests lie, the lines P50, P90, P95 and P99. The SLO line is at 10 000 ms.',
        query: requests.requestLatency,
      }),
      queryPanel({
        title: 'Success rate (share of requests with status < 400)',
        description: '1 is perfect. Requests without an HTTP status are not counted.',
        query: requests.requestSuccessRate,
        chart: 'line',
      }),
      queryPanel({
        title: 'Error rate (share of requests that failed)',
        description: '0 is perfect; "High error rate" fires above 0.1 over 5 minutes.',
        query: requests.requestErrorRate,
        chart: 'line',
      }),
      queryPanel({
        title: 'Top endpoints (requests by route)',
        description: 'The ten busiest routes of the time range.',
        query: requests.requestsByRoute,
        chart: 'categorical-bars',
      }),
      queryPanel({
        title: 'User activity (requests by user)',
        description: 'The ten busiest users, by their hashed id.',
        query: requests.requestsByUser,
        chart: 'table',
      }),
    ],
    presetFilters: [
      { column: 'deployment.environment', alias: 'Environment' },
      { column: 'http.route', alias: 'Route' },
    ],
  });
