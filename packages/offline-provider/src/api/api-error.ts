/** One reason of a refusal, with the field it is about. */
export interface Reason {
  readonly field: string;
  readonly code: string;
  readonly description: string;
}

/** The API said no. */
export class ApiError extends Error {
  readonly status: number;
  /** What kind of refusal it is, in the API's words; may be empty. */
  readonly title: string;
  readonly reasons: readonly Reason[];

  constructor(status: number, title: string, message: string, reasons: readonly Reason[] = []) {
    super(message);
    this.status = status;
    this.title = title;
    this.reasons = reasons;
  }
}

/**
 * Reads a refusal: a problem document or `{"error"}` of the first version, JSON:API errors of the second. A body that
 * is neither leaves the status line.
 * @see https://api-docs.honeycomb.io/api/
 */
export function apiError(status: number, statusText: string, body: string): ApiError {
  const json = parse(body);
  if (Array.isArray(json.errors) && json.errors.length > 0) {
    const errors = json.errors as readonly Readonly<Record<string, unknown>>[];
    return new ApiError(status, text(errors[0]?.title) || statusText, '', errors.map(jsonApiReason));
  }
  const reasons = Array.isArray(json.type_detail) ? json.type_detail.map(reason) : [];
  const message = text(json.error) || text(json.detail) || (json.title === undefined ? statusText : '');
  return new ApiError(status, text(json.title), message, reasons);
}

const reason = ({ field, code, description }: Readonly<Record<string, unknown>>): Reason => ({
  field: text(field),
  code: text(code),
  description: text(description),
});

/** A JSON:API error names its field as a JSON pointer, a header or a parameter. */
function jsonApiReason({ code, title, detail, source }: Readonly<Record<string, unknown>>): Reason {
  const { pointer, header, parameter } = (source ?? {}) as Readonly<Record<string, unknown>>;
  return {
    field: text(pointer) || text(header) || text(parameter),
    code: text(code),
    description: text(detail) || text(title),
  };
}

function parse(body: string): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(body);
    return typeof json === 'object' && json !== null ? (json as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
