import { columnFormula, type Formula, printExpression, type QueryValue } from 'honeycomb-query';
import { describe, expect, it } from 'vitest';
import * as code from '../../queries/lift-sys/code-generation.ts';
import { slowRequestRateByRoute } from '../../queries/lift-sys/diagnosis.ts';
import { codeGenerationFailureRate, failuresByReason } from '../../queries/lift-sys/errors.ts';
import { codeGenerationRetryRate } from '../../queries/lift-sys/performance.ts';
import { requestErrorRate, requestSuccessRate } from '../../queries/lift-sys/requests.ts';
import { requestSucceeded, requestWasFast } from '../../queries/lift-sys/slis.ts';
import type { LiftSysColumn } from '../../queries/lift-sys/terms.ts';

const expressions = ({ specification }: QueryValue): Readonly<Record<string, string>> =>
  Object.fromEntries((specification.calculated_fields ?? []).map(({ name, expression }) => [name, expression]));

const sli = (formula: ($: LiftSysColumn) => Formula): string =>
  printExpression(formula(columnFormula as LiftSysColumn).expression);

describe('an event that lacks the column', () => {
  it('is a success where error is asked for, because error is absent on success', () => {
    expect(expressions(requestErrorRate)).toEqual({ failed: 'IF($error, 1, 0)' });
  });

  it('is not counted in the success rate when it has no HTTP status, by the old or the new name', () => {
    expect(expressions(requestSuccessRate)).toEqual({
      succeeded:
        'IF(EXISTS(COALESCE($http.response.status_code, $http.status_code)), IF(COALESCE($http.response.status_code, $http.status_code) < 400, 1, 0))',
    });
  });

  it('is not counted in a share of code generations', () => {
    expect(expressions(codeGenerationRetryRate)).toEqual({
      retried: 'IF(EXISTS($code.retries), IF($code.retries > 0, 1, 0))',
    });
    expect(expressions(codeGenerationFailureRate)).toEqual({
      generation_failed: 'IF(EXISTS($code.success), IF($code.success = false, 1, 0))',
    });
    expect(expressions(code.codeGenerationSuccessRate)).toEqual({
      succeeded: 'IF(EXISTS($code.success), IF($code.success = true, 1, 0))',
    });
    expect(expressions(code.successRatesByLanguage)).toEqual({
      succeeded: 'IF(EXISTS($code.success), IF($code.success = true, 1, 0))',
      compiled: 'IF(EXISTS($code.compilation_success), IF($code.compilation_success = true, 1, 0))',
      executed: 'IF(EXISTS($code.execution_success), IF($code.execution_success = true, 1, 0))',
    });
  });

  it('is not counted in the share of slow requests', () => {
    expect(expressions(slowRequestRateByRoute)).toEqual({
      slow: 'IF(EXISTS($duration_ms), IF($duration_ms >= 10000, 1, 0))',
    });
  });

  it('passes the question why it failed on to the next place that may tell', () => {
    expect(expressions(failuresByReason)).toEqual({
      why_it_failed: 'COALESCE($error.message, $status_message, $exception.message)',
    });
    expect(expressions(code.compilationFailures)).toEqual({
      reason: 'COALESCE(COALESCE($error.message, $status_message, $exception.message), $code.retry_reason)',
    });
  });
});

describe('an SLI', () => {
  it('is true for a request without error, and null for what is no request', () => {
    expect(sli(requestSucceeded)).toBe('IF(EXISTS($trace.trace_id) AND NOT(EXISTS($trace.parent_id)), NOT($error))');
  });

  it('is true for a request under 10 s, and null for a request without a duration', () => {
    expect(sli(requestWasFast)).toBe(
      'IF((EXISTS($trace.trace_id) AND NOT(EXISTS($trace.parent_id))) AND EXISTS($duration_ms), $duration_ms < 10000)',
    );
  });
});
