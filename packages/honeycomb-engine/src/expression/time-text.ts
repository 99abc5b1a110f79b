const rfc3339 = /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(\.\d+)?(?:[Zz]|([+-])(\d\d):(\d\d))$/;

/** Seconds since 1970 of an RFC 3339 time, or undefined when it is none. */
export function parseTimestamp(text: string): number | undefined {
  const match = rfc3339.exec(text);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCDate() !== day) return undefined;
  const [offsetHours, offsetMinutes] = [Number(match[9] ?? 0), Number(match[10] ?? 0)];
  if (offsetHours > 23 || offsetMinutes > 59) return undefined;
  const offset = (match[8] === '-' ? -1 : 1) * (offsetHours * 3600 + offsetMinutes * 60);
  return date.getTime() / 1000 + hour * 3600 + minute * 60 + second - offset + Number(match[7] ?? 0);
}

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const padded = (value: number, width: number, filler = '0'): string => String(value).padStart(width, filler);
const dayOfYear = (date: Date): number =>
  Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1;

/** ISO 8601: the week with the year's first Thursday is its first. */
function isoWeek(date: Date): { readonly year: number; readonly week: number } {
  const thursday = new Date(date.getTime());
  thursday.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  return { year: thursday.getUTCFullYear(), week: Math.ceil(dayOfYear(thursday) / 7) };
}

const directives: Readonly<Record<string, (date: Date) => string>> = {
  a: (date) => days[date.getUTCDay()]!.slice(0, 3),
  A: (date) => days[date.getUTCDay()]!,
  b: (date) => months[date.getUTCMonth()]!.slice(0, 3),
  B: (date) => months[date.getUTCMonth()]!,
  c: (date) => formatDate('%a %b %e %H:%M:%S %Y', date),
  C: (date) => padded(Math.floor(date.getUTCFullYear() / 100), 2),
  d: (date) => padded(date.getUTCDate(), 2),
  D: (date) => formatDate('%m/%d/%y', date),
  e: (date) => padded(date.getUTCDate(), 2, ' '),
  f: (date) => `${padded(date.getUTCMilliseconds(), 3)}000`,
  F: (date) => formatDate('%Y-%m-%d', date),
  G: (date) => String(isoWeek(date).year),
  g: (date) => padded(isoWeek(date).year % 100, 2),
  h: (date) => months[date.getUTCMonth()]!.slice(0, 3),
  H: (date) => padded(date.getUTCHours(), 2),
  I: (date) => padded(date.getUTCHours() % 12 || 12, 2),
  j: (date) => padded(dayOfYear(date), 3),
  k: (date) => padded(date.getUTCHours(), 2, ' '),
  l: (date) => padded(date.getUTCHours() % 12 || 12, 2, ' '),
  L: (date) => padded(date.getUTCMilliseconds(), 3),
  m: (date) => padded(date.getUTCMonth() + 1, 2),
  M: (date) => padded(date.getUTCMinutes(), 2),
  n: () => '\n',
  p: (date) => (date.getUTCHours() < 12 ? 'AM' : 'PM'),
  r: (date) => formatDate('%I:%M:%S %p', date),
  R: (date) => formatDate('%H:%M', date),
  s: (date) => String(Math.floor(date.getTime() / 1000)),
  S: (date) => padded(date.getUTCSeconds(), 2),
  t: () => '\t',
  T: (date) => formatDate('%H:%M:%S', date),
  u: (date) => String(date.getUTCDay() || 7),
  U: (date) => padded(Math.floor((dayOfYear(date) + 6 - date.getUTCDay()) / 7), 2),
  v: (date) => formatDate('%e-%b-%Y', date),
  V: (date) => padded(isoWeek(date).week, 2),
  w: (date) => String(date.getUTCDay()),
  W: (date) => padded(Math.floor((dayOfYear(date) + 6 - ((date.getUTCDay() + 6) % 7)) / 7), 2),
  x: (date) => formatDate('%m/%d/%y', date),
  X: (date) => formatDate('%H:%M:%S', date),
  y: (date) => padded(date.getUTCFullYear() % 100, 2),
  Y: (date) => String(date.getUTCFullYear()),
  z: () => '+0000',
  Z: () => 'UTC',
  '%': () => '%',
};

const formatDate = (format: string, date: Date): string =>
  format.replace(/%(.)/gs, (whole, directive: string) =>
    Object.hasOwn(directives, directive) ? directives[directive]!(date) : whole,
  );

/** A time in UTC by a strftime format; a directive that there is not stays as it is. Undefined outside of a Date's range. */
export function formatTime(format: string, seconds: number): string | undefined {
  const date = new Date(Math.round(seconds * 1000));
  return Number.isNaN(date.getTime()) ? undefined : formatDate(format, date);
}
