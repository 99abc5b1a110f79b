import type { Operation } from './operation.ts';

export interface ClientOptions {
  /** `http://127.0.0.1:8080`; a path is not used, as in Honeycomb's own clients. */
  readonly url: string;
  /** The configuration key, for v1. */
  readonly key?: string | undefined;
  /** The management key, for v2. */
  readonly keyId?: string | undefined;
  readonly keySecret?: string | undefined;
  readonly userAgent?: string | undefined;
  /** @default the global fetch */
  readonly fetch?: typeof fetch | undefined;
}

type Parameters<Sent> = {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
} & (undefined extends Sent ? { readonly body?: undefined } : { readonly body: Sent });

/** What the server said when it said no, or nothing that makes sense. */
export class HoneycombError extends Error {
  readonly status: number;
  /** The body as it came: parsed when it was JSON, else its text. */
  readonly body: unknown;

  constructor(message: string, status: number, body: unknown) {
    super(message);
    this.name = 'HoneycombError';
    this.status = status;
    this.body = body;
  }
}

export interface Client {
  /**
   * Makes one call: no retries, no checks of the answer's shape (`operation.result` has it for who wants one).
   * @throws HoneycombError for any status that is not a success of the operation
   */
  call<Sent, Result>(operation: Operation<Sent, Result>, input?: Parameters<Sent>): Promise<Result>;
  /** The same with the status, for a call with two kinds of success. */
  send<Sent, Result>(
    operation: Operation<Sent, Result>,
    input?: Parameters<Sent>,
  ): Promise<{ readonly status: number; readonly body: Result }>;
}

/** A client of Honeycomb's HTTP API, real or local. */
export function honeycombClient(options: ClientOptions): Client {
  const send: Client['send'] = async (operation, input) => {
    const url = new URL(pathOf(operation.path, input?.path ?? {}), options.url);
    for (const [name, value] of Object.entries(input?.query ?? {})) url.searchParams.set(name, value);
    const response = await (options.fetch ?? fetch)(url, {
      method: operation.method,
      headers: headersOf(operation.path, options),
      body: input?.body === undefined ? null : JSON.stringify(input.body),
    });
    const body = parsed(await response.text());
    if (!operation.success.includes(response.status))
      throw new HoneycombError(
        `${operation.method} ${url.pathname}: ${response.status} ${reason(body) ?? response.statusText}`,
        response.status,
        body,
      );
    return { status: response.status, body: body as never };
  };
  return { send, call: async (operation, input) => (await send(operation, input)).body };
}

/** `/1/columns/{dataset}` with its parameters, each encoded as one part of a path. */
export function pathOf(path: string, parameters: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`${path} needs ${name}`);
    return encodeURIComponent(value);
  });
}

function headersOf(path: string, { key, keyId, keySecret, userAgent }: ClientOptions): Record<string, string> {
  const agent: Record<string, string> = userAgent === undefined ? {} : { 'User-Agent': userAgent };
  return path.startsWith('/2/')
    ? { ...agent, Authorization: `Bearer ${keyId}:${keySecret}`, 'Content-Type': 'application/vnd.api+json' }
    : { ...agent, 'X-Honeycomb-Team': key ?? '', 'Content-Type': 'application/json' };
}

function parsed(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The words of an error body of v1 (both kinds) or v2. */
function reason(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { error, type_detail: fields, errors } = body as Record<string, unknown>;
  if (Array.isArray(fields) && fields.length > 0)
    return fields.map((each) => `${each.field}: ${each.description}`).join('; ');
  if (Array.isArray(errors)) return errors.map((each) => each.detail ?? each.title).join('; ');
  return typeof error === 'string' ? error : undefined;
}
