import { type Check, holds } from './check.ts';

const HTTP = /^https?:\/\//i;
const CONTROL = /\p{Cc}/u;
const BAD_ESCAPE = /%(?![0-9a-f]{2})/i;
const HOST = /^(?:\[[0-9a-f:.%]+\]|[^\s[\]<>"\\^`{|}%:]*)(?::\d*)?$/i;

/**
 * An absolute http or https address as Go's URL parser takes it: strict about the host and the port, lenient about the
 * rest, where only a broken escape in the path or the user's part is refused.
 */
export const webUrl: Check = holds(
  'Invalid Attribute Value',
  (value) => isWebUrl(String(value)),
  (value) => `The value must be an http or https URL with a host, got ${JSON.stringify(value)}.`,
);

function isWebUrl(text: string): boolean {
  if (!HTTP.test(text) || CONTROL.test(text)) return false;
  const [beforeFragment = '', ...fragment] = text.replace(HTTP, '').split('#');
  const [beforeQuery = ''] = beforeFragment.split('?');
  const authority = beforeQuery.split('/', 1)[0] as string;
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const escaped = beforeQuery.replace(host, '') + fragment.join('#');
  return host !== '' && HOST.test(host) && !BAD_ESCAPE.test(escaped);
}

const ATOM = "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~\\u{80}-\\u{10ffff}-]+";
const WORD = `(?:${ATOM}(?:\\.${ATOM})*|"(?:[^"\\\\\\r\\n]|\\\\.)*")`;
const ADDRESS = `${WORD}@(?:${ATOM}(?:\\.${ATOM})*|\\[[^\\[\\]\\\\\\s]*\\])`;
const MAILBOX = new RegExp(`^\\s*(?:${ADDRESS}|(?:(?:${WORD}|${ATOM}\\.?)\\s*)*<${ADDRESS}>)\\s*$`, 'u');

/** One address as RFC 5322 writes it, with or without a name: `Ops <ops@example.com>`. */
export const emailAddress: Check = holds(
  'Invalid Attribute Value',
  (value) => MAILBOX.test(String(value)),
  (value) => `The value must be one e-mail address, got ${JSON.stringify(value)}.`,
);
