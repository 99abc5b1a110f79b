import { isKnown, type ObjectValue, type Value } from '../cty/value.ts';

/**
 * A path from its template: `{name}` is an attribute, as a part of the path or, after `?`, of the query. `{dataset}`
 * is `__all__`, the whole environment, when it is not set, and loses its slashes.
 */
export function pathOf(template: string, values: ObjectValue): string {
  const [path = '', query] = template.split('?');
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => pathPart(name, values[name]));
  return query === undefined
    ? filled
    : `${filled}?${query.replace(/\{(\w+)\}/g, (_, name: string) => queryPart(textOf(values[name])))}`;
}

function pathPart(name: string, value: Value | undefined): string {
  const text = textOf(value);
  const part = name === 'dataset' ? (text === '' ? '__all__' : text.replaceAll('/', '-')) : text;
  return encodeURI(part).replace(/[?#]/g, encodeURIComponent);
}

const queryPart = (text: string): string => encodeURIComponent(text).replaceAll('%20', '+');

const textOf = (value: Value | undefined): string => (isKnown(value) ? String(value) : '');
