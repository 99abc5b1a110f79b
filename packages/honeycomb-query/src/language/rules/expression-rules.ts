import { columnsOf } from '../expression.ts';
import { relationOf } from '../filters.ts';
import { parseExpression } from '../parse-expression.ts';
import type { Problem } from '../problem.ts';
import { didYouMean } from '../suggest.ts';
import { type Path, type QueryRule, repeated, resolveColumn } from './context.ts';

/** Calculated fields parse, have names of their own, and read columns of the event itself. */
export const calculatedFieldRules: QueryRule = (context) => {
  const fields = context.query.calculated_fields ?? [];
  const names = fields.map((field) => field.name);
  return [
    ...repeated(names).map(({ value, index }) => ({
      path: ['calculated_fields', index, 'name'],
      message: `two calculated fields are named ${value}; give each its own name`,
    })),
    ...fields.flatMap(({ name, expression }, index): readonly Problem[] => {
      const path: Path = ['calculated_fields', index, 'expression'];
      const taken = context.dataset && Object.hasOwn(context.dataset.columns, name);
      return [
        ...(taken
          ? [
              {
                path: ['calculated_fields', index, 'name'],
                message: `${name} is already a column; choose another name`,
              },
            ]
          : []),
        ...checkExpression(expression, path, (column) =>
          names.includes(column)
            ? [
                {
                  path,
                  message: `$${column} is a calculated field, and one cannot read another; write its formula here`,
                },
              ]
            : relationOf(column) && context.dataset && !Object.hasOwn(context.dataset.columns, column)
              ? [{ path, message: `$${column} looks at another span, which a calculated field cannot` }]
              : resolveColumn(context, column, path).problems,
        ),
      ];
    }),
  ];
};

/** Formulas parse, and name calculations that have a name. */
export const formulaExpressionRules: QueryRule = ({ query }) => {
  const names = (query.calculations ?? []).flatMap(({ name }) => name ?? []);
  return (query.formulas ?? []).flatMap(({ expression }, index) => {
    const path = ['formulas', index, 'expression'];
    return checkExpression(expression, path, (name) =>
      names.includes(name)
        ? []
        : [
            {
              path,
              message: `no calculation is named ${name}${didYouMean(name, names)}${names.length ? `; the named ones are ${names.join(', ')}` : '; give the calculation a name to use it in a formula'}`,
            },
          ],
    );
  });
};

function checkExpression(
  text: string,
  path: Path,
  checkColumn: (column: string) => readonly Problem[],
): readonly Problem[] {
  const parsed = parseExpression(text);
  if (!parsed.ok) return [{ path, message: parsed.problem.message }];
  return columnsOf(parsed.expression).flatMap(checkColumn);
}
