import type { QueryValue } from 'honeycomb-query';
import * as codeGeneration from './code-generation.ts';
import * as diagnosis from './diagnosis.ts';
import * as errors from './errors.ts';
import * as eventVolume from './event-volume.ts';
import * as llmCost from './llm-cost.ts';
import * as performance from './performance.ts';
import * as requests from './requests.ts';
import * as sessions from './sessions.ts';
import * as triggerQueries from './trigger-queries.ts';

const isQuery = (value: unknown): value is QueryValue =>
  typeof value === 'object' && value !== null && 'specification' in value;

const queriesIn = (file: Readonly<Record<string, unknown>>): Readonly<Record<string, QueryValue>> =>
  Object.fromEntries(Object.entries(file).filter((entry): entry is [string, QueryValue] => isQuery(entry[1])));

/**
 * Every fixed query by file and exported name: a query that is exported is in here, so it has a golden and can be linked
 * from a runbook. What needs a parameter is a function, and is in `parameterisedQueries`.
 */
export const queries: Readonly<Record<string, Readonly<Record<string, QueryValue>>>> = {
  'code-generation': queriesIn(codeGeneration),
  diagnosis: queriesIn(diagnosis),
  errors: queriesIn(errors),
  'event-volume': queriesIn(eventVolume),
  'llm-cost': queriesIn(llmCost),
  performance: queriesIn(performance),
  requests: queriesIn(requests),
  sessions: queriesIn(sessions),
  'trigger-queries': queriesIn(triggerQueries),
};
