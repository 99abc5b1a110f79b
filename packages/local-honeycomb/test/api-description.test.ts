import fc from 'fast-check';
import { answersOf, type Operation, operations } from 'honeycomb-api';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { routes } from '../src/http/routes/index.ts';
import { anyRequestOf, nameOf } from './any-request.ts';
import {
  type ApiDescription,
  type JsonSchema,
  readApiDescription,
  requiredFields,
  withoutNames,
} from './api-description.ts';
import { operationAt } from './check-answer.ts';
import { richlyFurnishedServer } from './support.ts';

test('every operation of the table is served, and nothing else is', () => {
  const served = routes.map(({ operation }) => nameOf(operation));
  expect(served.toSorted()).toEqual(operations.map(nameOf).toSorted());
});

/** A copy of Honeycomb's OpenAPI document. It is not ours to keep in this repository. */
const file = process.env.HONEYCOMB_API_DESCRIPTION;
if (file === undefined)
  console.log('HONEYCOMB_API_DESCRIPTION names no copy of the API description: the table of honeycomb-api stood in.');
else describe("Honeycomb's own API description", () => compare(readApiDescription(file)));

function compare(description: ApiDescription): void {
  const names = new Map(operations.map((operation) => [withoutNames(operation), operation]));
  const deviations = (of: (operation: Operation) => readonly string[]): Readonly<Record<string, readonly string[]>> =>
    Object.fromEntries(
      operations.map((each) => [nameOf(each), of(each)] as const).filter(([, list]) => list.length > 0),
    );

  test('has every operation of the table', () => {
    expect([...names.keys()].filter((name) => !description.operations.includes(name))).toEqual([]);
  });

  test('has these operations besides', () => {
    expect(description.operations.filter((name) => !names.has(name)).toSorted()).toEqual([
      'GET /1/maps/dependencies/requests/{}',
      'GET /1/signals',
      'GET /1/signals/{}',
      'GET /1/signals/{}/historical_anomalies',
      'GET /1/slos/{}/{}/counts',
      'GET /1/slos/{}/{}/counts/history',
      'POST /1/batch/{}',
      'POST /1/events/{}',
      'POST /1/kinesis_events/{}',
      'POST /1/maps/dependencies/requests',
      'POST /1/reporting/slos/historical',
      'PUT /1/signals/{}',
    ]);
  });

  // It often leaves out what any request can meet: a wrong key, a missing permission, too large a body, a rate limit.
  const anywhere = [401, 403, 413, 429];
  test('has every answer of the table, but for these', () => {
    const undescribed = (operation: Operation): readonly string[] => {
      const described = description.answers(operation);
      return answersOf(operation)
        .filter(({ status, contentType }) => {
          if (anywhere.includes(status) && !described.has(String(status))) return false;
          const types = described.get(String(status)) ?? described.get('default');
          return types === undefined || !(contentType === null ? types.length === 0 : types.includes(contentType));
        })
        .map(({ status, contentType }) => `${status} ${contentType}`);
    };
    const malformed = ['400 application/problem+json'];
    expect(deviations(undescribed)).toEqual({
      'GET /1/markers/{dataset}': ['404 application/problem+json'],
      'POST /1/marker_settings/{dataset}': malformed,
      'PUT /1/datasets/{dataset}': [...malformed, '422 application/problem+json'],
      'PUT /1/marker_settings/{dataset}/{id}': malformed,
      'PUT /1/recipients/{id}': malformed,
    });
  });

  test('asks for the same fields, but for these', () => {
    const differing = (operation: Operation): readonly string[] => {
      const theirs = description.request(operation);
      if (operation.body === undefined || theirs === undefined) return [];
      const schema = z.toJSONSchema(operation.body as unknown as z.ZodType, { io: 'input', unrepresentable: 'any' });
      const ours = requiredFields(schema as JsonSchema, (each) => each);
      const described = requiredFields(theirs, description.resolve);
      return [
        ...[...ours].filter((path) => !described.has(path)).map((path) => `+${path}`),
        ...[...described].filter((path) => !ours.has(path)).map((path) => `-${path}`),
      ];
    };
    // It tells in words, not as a schema, what a trigger needs and what its query consists of.
    const trigger = [
      '+name',
      '+threshold',
      '+query.calculations[].op',
      '+query.calculations[].filters[].op',
      '+query.calculated_fields[].name',
      '+query.calculated_fields[].expression',
      '+query.formulas[].name',
      '+query.formulas[].expression',
      '+query.filters[].op',
      '+query.havings[].calculate_op',
    ];
    const template = (kind: string) => `+details.webhook_payloads.payload_templates.${kind}.body`;
    const recipient = ['+details', ...['trigger', 'budget_rate', 'exhaustion_time'].map(template)];
    // What Terraform's provider does not send is not asked for.
    expect(deviations(differing)).toEqual({
      'PATCH /2/teams/{team}/api-keys/{id}': ['-data.attributes'],
      'PATCH /2/teams/{team}/environments/{id}': ['-data.attributes'],
      'POST /1/boards': ['+panels[].slo_panel.slo_id'],
      'POST /1/burn_alerts/{dataset}': ['-alert_type'],
      'POST /1/queries/{dataset}': ['-calculations[].filters[].column', '-filters[].column'],
      'POST /1/recipients': recipient,
      'POST /1/triggers/{dataset}': trigger,
      'PUT /1/boards/{id}': ['+panels[].slo_panel.slo_id'],
      'PUT /1/burn_alerts/{dataset}/{id}': ['-alert_type'],
      'PUT /1/columns/{dataset}/{id}': ['-key_name'],
      'PUT /1/datasets/{dataset}': ['-description', '-expand_json_depth'],
      'PUT /1/recipients/{id}': recipient,
      'PUT /1/triggers/{dataset}/{id}': trigger,
    });
  });

  test.each(operations.map((operation) => ({ name: nameOf(operation), operation })))(
    'has the answers to $name',
    async ({ operation }) => {
      const { ids } = await richlyFurnishedServer();
      await fc.assert(
        fc.asyncProperty(anyRequestOf(operation, ids), async ({ method, path, body, headers }) => {
          const { server } = await richlyFurnishedServer();
          const answer = await server.send(method, path, body, headers);
          const asked = operationAt(method, path);
          if (asked === undefined || answer.type === null) return;
          expect(description.check(asked, answer.status, answer.type, answer.body)).toBeUndefined();
        }),
        { numRuns: operation.body === undefined ? 5 : 25 },
      );
    },
  );
}
