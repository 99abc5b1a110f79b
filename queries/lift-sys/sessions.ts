import { DIV } from 'honeycomb-query';
import { requests, spans, spansNamed } from './terms.ts';

/** How many sessions start: number of `session.create` spans for each step of the last 24 h. */
export const sessionsCreated = spansNamed('session.create').calculate('COUNT').timeRange('24h');

/**
 * Share of the sessions worked on that reach `finalized`, 0 to 1: over the last 24 h, and for each hour of it. Each
 * session counts once, however many spans carry its status.
 */
export const sessionCompletionRate = spans
  .calculate('COUNT_DISTINCT', 'session.id', {
    as: 'finalized_sessions',
    where: (event) => event.where('session.status', '=', 'finalized'),
  })
  .calculate('COUNT_DISTINCT', 'session.id', { as: 'sessions', where: (event) => event.where('session.id', 'exists') })
  .formula('completion_rate', ($) => DIV($('finalized_sessions'), $('sessions')))
  .timeRange('24h')
  .granularity('1h');

/** How many holes are resolved: number of holes for each step of the last 24 h. */
export const holesResolved = spans.calculate('SUM', 'session.holes_resolved').timeRange('24h');

/** How unspecified prompts are: average number of holes in a new session over the last 24 h. */
export const holesPerSession = spansNamed('session.create').calculate('AVG', 'session.holes_count').timeRange('24h');

/** Holes resolved for each hole that a new session had, 0 to 1 and above when old sessions catch up; last 7 d. */
export const holeResolutionRate = spans
  .calculate('SUM', 'session.holes_resolved', {
    as: 'resolved',
    where: (event) => event.where('session.holes_resolved', 'exists'),
  })
  .calculate('SUM', 'session.holes_count', {
    as: 'created',
    where: (event) => event.where('name', '=', 'session.create'),
  })
  .formula('hole_resolution_rate', ($) => DIV($('resolved'), $('created')))
  .timeRange('7d')
  .granularity('1d');

/** How many people use lift-sys: number of distinct users for each hour of the last 24 h. */
export const activeUsers = requests.calculate('COUNT_DISTINCT', 'user.id').timeRange('24h').granularity('1h');
