import { describe, expect, it } from 'vitest';
import { requests, spansNamed } from '../../queries/lift-sys/terms.ts';

describe('a misspelt word does not compile, for', () => {
  it('a span', () => {
    // @ts-expect-error -- Argument of type '"llm.cal"' is not assignable to a span name
    const query = spansNamed('llm.cal');
    expect(query.specification.filters).toContainEqual({ column: 'name', op: '=', value: 'llm.cal' });
  });

  it('a column', () => {
    // @ts-expect-error -- no column user.idd
    const query = requests.where('user.idd', 'exists');
    expect(query.problems().map(({ message }) => message)).toEqual([
      'the dataset lift-sys has no column user.idd, did you mean user.id?',
    ]);
  });

  it('a value of an enumeration', () => {
    // @ts-expect-error -- no environment prod
    const query = requests.where('deployment.environment', '=', 'prod');
    expect(query.problems().map(({ message }) => message)).toEqual([
      'deployment.environment is never "prod"; it is one of production, staging, dev',
    ]);
  });
});
