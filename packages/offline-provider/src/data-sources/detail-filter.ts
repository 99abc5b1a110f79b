import { blocks, text } from '../api/fields.ts';
import { isKnown, isObject, type ObjectValue, type Value } from '../cty/value.ts';

/**
 * Whether an object fits every `detail_filter` block. Names are those of the resource's attributes, in any case and
 * with or without underscores; a name that there is not fits nothing.
 */
export const fits = (filters: Value | undefined, object: ObjectValue): boolean =>
  blocks(filters).every((filter) => {
    const wanted = plainName(text(filter.name));
    const found = Object.entries(object).find(([name]) => plainName(name) === wanted);
    return found !== undefined && compare(textOf(found[1]), filter);
  });

const plainName = (name: string): string => name.toLowerCase().replaceAll('_', '');

/** Tags are `key:value`, separated by commas. */
function textOf(value: Value): string {
  if (!isKnown(value)) return '';
  if (Array.isArray(value)) return `[${value.map((item) => JSON.stringify(item)).join(',')}]`;
  if (isObject(value))
    return Object.entries(value)
      .map(([key, item]) => `${key}:${text(item)}`)
      .join(',');
  return String(value);
}

function compare(value: string, { operator, value: given, value_regex: regex }: ObjectValue): boolean {
  if (text(regex) !== '') return new RegExp(text(regex)).test(value);
  const wanted = text(given);
  const numbers = [value, wanted].map((item) => (item.trim() === '' ? Number.NaN : Number(item))) as [number, number];
  switch (text(operator)) {
    case '':
    case 'equals':
    case '=':
    case 'eq':
      return value === wanted;
    case 'not-equals':
    case '!=':
    case 'ne':
      return value !== wanted;
    case 'contains':
    case 'in':
      return value.includes(wanted);
    case 'does-not-contain':
    case 'not-in':
      return !value.includes(wanted);
    case 'starts-with':
      return value.startsWith(wanted);
    case 'does-not-start-with':
      return !value.startsWith(wanted);
    case 'ends-with':
      return value.endsWith(wanted);
    case 'does-not-end-with':
      return !value.endsWith(wanted);
    case '>':
    case 'gt':
      return numbers[0] > numbers[1];
    case '>=':
    case 'ge':
      return numbers[0] >= numbers[1];
    case '<':
    case 'lt':
      return numbers[0] < numbers[1];
    case '<=':
    case 'le':
      return numbers[0] <= numbers[1];
    case 'does-not-exist':
      return value === '';
    default:
      return false;
  }
}
