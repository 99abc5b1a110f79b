import { columnsOf, type Expression } from 'honeycomb-query/language';
import type { Semantics } from '../semantics.ts';
import { callVector } from './call-vector.ts';
import { compileForRows } from './evaluate.ts';
import { perDistinctValue } from './per-distinct-value.ts';
import { type Kind, resultKind } from './result-kind.ts';
import { constantVector, missingVector, timeVector, type Vector } from './vector.ts';

/**
 * Turns an expression into a vector over columns. What reads no column is worked out once, what reads one column of texts
 * or truth values once for each distinct value, and the rest a batch at a time.
 */
export function compileExpression(
  expression: Expression,
  vectorOf: (column: string) => Vector,
  semantics: Semantics,
): Vector {
  const kindOf = (name: string): Kind => {
    const vector = vectorOf(name);
    return vector === missingVector ? 'none' : vector.kind;
  };
  const compile = (node: Expression): Vector => {
    if (node.kind === 'literal') return constantVector(node.value);
    if (node.kind === 'column') return vectorOf(node.name);
    if (node.function === 'EVENT_TIMESTAMP') return timeVector('event');
    if (node.function === 'INGEST_TIMESTAMP') return timeVector('ingest');
    const columns = columnsOf(node);
    const [column] = columns;
    if (!readsTime(node)) {
      if (column === undefined) return constantVector(compileForRows(node, semantics)(() => null, noTimes));
      const vector = vectorOf(column);
      const distinct = vector.kind === 'text' || vector.kind === 'boolean' ? vector : undefined;
      if (columns.length === 1 && distinct) {
        const evaluate = compileForRows(node, semantics);
        return perDistinctValue(distinct, resultKind(node, kindOf), (value) => evaluate(() => value, noTimes));
      }
    }
    return callVector(node.function, node.arguments.map(compile), resultKind(node, kindOf), semantics);
  };
  return compile(expression);
}

const noTimes = { event: 0, ingest: 0 } as const;

function readsTime(expression: Expression): boolean {
  if (expression.kind !== 'call') return false;
  const { function: name } = expression;
  return name === 'EVENT_TIMESTAMP' || name === 'INGEST_TIMESTAMP' || expression.arguments.some(readsTime);
}
