import * as z from 'zod';
import { nothing } from './common.ts';
import { operation } from './operation.ts';

export const boardFilterOps = [
  '=',
  '!=',
  '>',
  '>=',
  '<',
  '<=',
  'starts-with',
  'does-not-start-with',
  'ends-with',
  'does-not-end-with',
  'exists',
  'does-not-exist',
  'contains',
  'does-not-contain',
  'in',
  'not-in',
] as const;

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number(), z.boolean()]))]);
/** Like a query's filter, but the operator's key is `operation`. */
const boardViewFilter = z
  .object({ column: z.string().min(1), operation: z.enum(boardFilterOps), value: value.nullish() })
  .superRefine((filter, context) => {
    const unary = filter.operation === 'exists' || filter.operation === 'does-not-exist';
    const given = filter.value !== undefined && filter.value !== null;
    if (unary && given)
      context.addIssue({ code: 'custom', path: ['value'], message: `${filter.operation} takes no value` });
    if (!unary && !given)
      context.addIssue({ code: 'custom', path: ['value'], message: `${filter.operation} needs a value` });
  });

export const boardView = z.object({ id: z.string(), name: z.string(), filters: z.array(boardViewFilter) });
export type BoardView = z.infer<typeof boardView>;

export const boardViewInput = z.object({
  name: z.string().min(1).max(255),
  filters: z.array(boardViewFilter).min(1),
});
export type BoardViewInput = z.infer<typeof boardViewInput>;

const permissions = ['manage_boards'] as const;
export const listBoardViews = operation('GET /1/boards/{board}/views', { permissions, result: z.array(boardView) });
export const createBoardView = operation('POST /1/boards/{board}/views', {
  permissions,
  body: boardViewInput,
  success: [201],
  result: boardView,
  refusals: [409],
});
export const getBoardView = operation('GET /1/boards/{board}/views/{id}', { permissions, result: boardView });
export const updateBoardView = operation('PUT /1/boards/{board}/views/{id}', {
  permissions,
  body: boardViewInput,
  result: boardView,
  refusals: [409],
});
export const deleteBoardView = operation('DELETE /1/boards/{board}/views/{id}', {
  permissions,
  success: [204],
  result: nothing,
});
