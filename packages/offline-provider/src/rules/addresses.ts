import { isIPv6 } from 'node:net';
import { type Check, holds } from './check.ts';

const HTTP = /^https?:\/\//i;
const CONTROL = /[^\P{Cc}\u0080-\u009f]/u;
const BAD_ESCAPE = /%(?![0-9a-f]{2})/i;
const USER = /^(?:[\w.~!$&'()*+,;=:@%-]*@)?$/;
const HOST_NAME = /^(?!\[)[^\s[\]\\^`{|}%]*$/;
const PORT = /^(?::\d*)?$/;

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
  const beforeQuery = beforeFragment.split('?', 1)[0] as string;
  const authority = beforeQuery.split('/', 1)[0] as string;
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const user = authority.slice(0, authority.length - host.length);
  const path = beforeQuery.slice(authority.length);
  return host !== '' && isHost(host) && USER.test(user) && !BAD_ESCAPE.test(`${user}${path}#${fragment.join('#')}`);
}

/** A name, or an IPv6 address in brackets, each with or without a port after the last colon. */
function isHost(host: string): boolean {
  const bracket = host.lastIndexOf(']');
  if (host.startsWith('['))
    return bracket > 0 && isIPv6(host.slice(1, bracket).replace('%25', '%')) && PORT.test(host.slice(bracket + 1));
  const colon = host.lastIndexOf(':');
  return HOST_NAME.test(host) && (colon < 0 || PORT.test(host.slice(colon)));
}

const ATOM_CHARACTERS = "\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~\\u{80}-\\u{10ffff}-";
const ATOMS = `[${ATOM_CHARACTERS}]+(?:\\.[${ATOM_CHARACTERS}]+)*`;
const QUOTED = '"(?:[^"\\\\\\r\\n]|\\\\.)+"';
const ADDRESS = `(?:${ATOMS}|${QUOTED})@(?:${ATOMS}|\\[[^\\[\\]\\\\\\s]*\\])`;
const NAME_WORD = `(?:[${ATOM_CHARACTERS}.]+|"(?:[^"\\\\\\r\\n]|\\\\.)*")`;
const NAMED = `(?:${NAME_WORD}(?:[ \\t]+${NAME_WORD})*[ \\t]*)?<${ADDRESS}>`;
const MAILBOX = new RegExp(`^[ \\t]*(?:${ADDRESS}|${NAMED})[ \\t]*$`, 'u');

/** One address as RFC 5322 writes it, with or without a name (but no comments and no groups): `Ops <ops@example.com>`. */
export const emailAddress: Check = holds(
  'Invalid Attribute Value',
  (value) => MAILBOX.test(String(value)),
  (value) => `The value must be one e-mail address, got ${JSON.stringify(value)}.`,
);
