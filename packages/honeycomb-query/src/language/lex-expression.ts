/** One word of an expression. `start` and `end` are offsets into the text. */
export type Token = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'number'; readonly value: number; readonly exact: boolean }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'column'; readonly name: string; readonly bare: boolean }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'operator'; readonly text: string }
  | { readonly kind: 'mark'; readonly text: '(' | ')' | ',' }
  | { readonly kind: 'end' }
  /** Nothing of the language; the last token of its text. */
  | { readonly kind: 'bad'; readonly message: string; readonly suggestion?: string }
);

type Span = { readonly start: number; readonly end: number };

const whitespace = /\p{White_Space}+/uy;
const bareColumn = /\$[\p{L}\p{Nd}_./:=+?-]+/uy;
const patterns = {
  word: /[A-Za-z_][A-Za-z0-9_]*/y,
  number: /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y,
  'mistaken operator': /===?|!==?=|=[~<>]|!~|<>|&&?|\|\|?|\*\*|\/[/*]/y,
  operator: /<=|>=|!=|[<>=!+*/%-]/y,
  mark: /[(),]/y,
};

const rightOperators: Readonly<Record<string, string>> = {
  '==': '=',
  '===': '=',
  '!==': '!=',
  '<>': '!=',
  '=>': '>=',
  '=<': '<=',
  '&': 'AND',
  '&&': 'AND',
  '|': 'OR',
  '||': 'OR',
};

/**
 * Splits an expression into tokens by the official grammar (HCDC.g4). Stops at the first thing that is no token, which
 * is then the last one; otherwise the last one is `end`. Strings are unquoted as Go does it, since Honeycomb does.
 */
export function lexExpression(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let position = 0;
  for (;;) {
    position += match(whitespace, text, position).length;
    const token = tokenAt(text, position);
    tokens.push(token);
    if (token.kind === 'end' || token.kind === 'bad') return tokens;
    position = token.end;
  }
}

function match(pattern: RegExp, text: string, position: number): string {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0] ?? '';
}

function bad(span: Span, message: string, suggestion?: string): Token {
  return { kind: 'bad', ...span, message, ...(suggestion !== undefined && { suggestion }) };
}

function tokenAt(text: string, start: number): Token {
  if (start === text.length) return { kind: 'end', start, end: start };
  const character = text[start];
  if (character === '"' || character === '`') return quoted(text, start);
  if (character === '$') return column(text, start);
  for (const kind of ['word', 'number', 'mistaken operator', 'operator', 'mark'] as const) {
    const matched = match(patterns[kind], text, start);
    if (!matched) continue;
    const end = start + matched.length;
    switch (kind) {
      case 'word':
      case 'operator':
        return { kind, start, end, text: matched };
      case 'number':
        return numberToken(matched, { start, end });
      case 'mistaken operator':
        return mistaken(matched, { start, end });
      case 'mark':
        return { kind, start, end, text: matched as '(' };
    }
  }
  return unexpected(text, start);
}

function mistaken(text: string, span: Span): Token {
  if (text === '//' || text === '/*') return bad(span, 'an expression cannot hold comments');
  const right = rightOperators[text];
  if (right !== undefined) return bad(span, `"${text}" is not an operator, write ${right}`, right);
  if (text.endsWith('~')) return bad(span, `"${text}" is not an operator, use REG_MATCH(text, regex)`);
  return bad(span, `"${text}" is not an operator`);
}

function unexpected(text: string, start: number): Token {
  const character = String.fromCodePoint(text.codePointAt(start)!);
  const span = { start, end: start + character.length };
  if (character === '.' && /\d/.test(text[start - 1] ?? '')) {
    return bad(span, 'a number cannot end with ".", drop it or write ".0"', '.0');
  }
  if (/['‘’“”]/u.test(character)) {
    const closing = text.slice(start + 1).search(/['‘’“”]/u);
    const end = closing < 0 ? span.end : start + closing + 2;
    const suggestion = closing < 0 ? undefined : JSON.stringify(text.slice(start + 1, end - 1));
    const example = suggestion === undefined ? '' : `: ${suggestion}`;
    return bad({ start, end }, `strings take straight double quotes${example}`, suggestion);
  }
  return bad(span, `unexpected ${JSON.stringify(character)}`);
}

function numberToken(text: string, span: Span): Token {
  const value = Number(text);
  if (!/^\d+$/.test(text)) {
    if (value === Number.POSITIVE_INFINITY) return bad(span, `${text} is too large for a 64-bit float`);
    return { kind: 'number', ...span, value, exact: true };
  }
  if (value <= Number.MAX_SAFE_INTEGER) return { kind: 'number', ...span, value, exact: true };
  if (BigInt(text) > 2n ** 63n - 1n) {
    return bad(span, `${text} is too large for a 64-bit integer, write ${text}.0`, `${text}.0`);
  }
  return { kind: 'number', ...span, value, exact: BigInt(value) === BigInt(text) };
}

/** `$name`, `$"name"` or `` $`name` ``; a quoted name may stand apart from the dollar sign. */
function column(text: string, start: number): Token {
  const bare = match(bareColumn, text, start);
  if (bare) return { kind: 'column', start, end: start + bare.length, name: bare.slice(1), bare: true };
  const quote = start + 1 + match(whitespace, text, start + 1).length;
  if (text[quote] !== '"' && text[quote] !== '`') {
    return bad({ start, end: start + 1 }, 'expected the name of a column after $: $name or $"any name"');
  }
  const name = quoted(text, quote);
  return name.kind === 'string' ? { kind: 'column', start, end: name.end, name: name.value, bare: false } : name;
}

function quoted(text: string, start: number): Token {
  if (text[start] === '"') return doubleQuoted(text, start);
  const closing = text.indexOf('`', start + 1);
  if (closing < 0) return bad({ start, end: text.length }, 'the string has no closing `');
  return { kind: 'string', start, end: closing + 1, value: text.slice(start + 1, closing) };
}

const plainCharacters = /[^"\\\n]+/y;
const escapeSequence = /\\(?:[abfnrtv\\"]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-7]{3})/y;
const letterEscapes: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '"': '"',
};

/** A `"..."` string as Go's strconv.Unquote reads it: `\x` and octal escapes are bytes of UTF-8, U+FFFD where they are none. */
function doubleQuoted(text: string, start: number): Token {
  let value = '';
  let bytes: number[] = [];
  let position = start + 1;
  const append = (characters: string) => {
    if (bytes.length > 0) value += new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes));
    bytes = [];
    value += characters;
  };
  for (;;) {
    const plain = match(plainCharacters, text, position);
    if (plain) append(plain);
    position += plain.length;
    switch (text[position]) {
      case undefined:
        return bad({ start, end: text.length }, 'the string has no closing "');
      case '"':
        append('');
        return { kind: 'string', start, end: position + 1, value };
      case '\n':
        return bad({ start: position, end: position + 1 }, 'a "..." string cannot hold a line break, write \\n', '\\n');
    }
    const escaped = match(escapeSequence, text, position);
    const code = escaped.length > 2 ? codeOf(escaped) : undefined;
    if (!escaped || code === null) return badEscape(text, position, escaped);
    if (code === undefined) append(letterEscapes[escaped[1]!]!);
    else if (escaped.length === 4) bytes.push(code);
    else append(String.fromCodePoint(code));
    position += escaped.length;
  }
}

/** The byte or character that a numeric escape stands for, null when there is none: Go refuses surrogates and \400. */
function codeOf(escaped: string): number | null {
  const octal = /\d/.test(escaped[1]!);
  const code = octal ? Number.parseInt(escaped.slice(1), 8) : Number.parseInt(escaped.slice(2), 16);
  const legal = octal ? code <= 0xff : code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return legal ? code : null;
}

function badEscape(text: string, start: number, escaped: string): Token {
  const shown = escaped || `\\${String.fromCodePoint(text.codePointAt(start + 1) ?? 0x20)}`;
  const span = { start, end: Math.min(text.length, start + shown.length) };
  if (shown === "\\'") return bad(span, '\\\' is no escape in a "..." string, write \'', "'");
  return bad(span, `${shown} is no escape in a "..." string, write \\\\ or put the string in backticks`);
}
