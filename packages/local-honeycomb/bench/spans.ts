import { encodeOtlp } from '../test/otlp-protobuf.ts';

/** Spans a request: what SDKs send at once by default. */
export const spansPerRequest = 512;

/** Rows that the spans of a request become: one in fifty fails, with an exception. */
export const rowsPerRequest = spansPerRequest + Math.ceil(spansPerRequest / 50);

const text = (key: string, value: string) => ({ key, value: { stringValue: value } });
const whole = (key: string, value: number) => ({ key, value: { intValue: String(value) } });
const resource = {
  attributes: [
    text('service.name', 'lift-sys'),
    text('service.version', '1.2.3'),
    text('deployment.environment', 'production'),
    text('telemetry.sdk.language', 'nodejs'),
    text('telemetry.sdk.name', 'opentelemetry'),
    text('telemetry.sdk.version', '2.12.1'),
  ],
};
const names = ['llm.call', 'db.query', 'ir.generate', 'code.generate'];
/** An id that looks random, as SDKs make them. */
const hex = (number: number, digits: 16 | 32): string => {
  let text = '';
  for (let part = 1; text.length < digits; part += 1)
    text += (Math.imul(number ^ (number >>> 15), 2_654_435_761 * part) >>> 0).toString(16).padStart(8, '0');
  return text;
};

/** A request as an SDK sends it: traces of twelve spans with twelve attributes each, none like another. */
export function spansRequest(request: number, start: number): Buffer {
  const spans = Array.from({ length: spansPerRequest }, (_, index) => {
    const n = request * spansPerRequest + index;
    const began = BigInt(start + n * 3) * 1_000_000n + BigInt((n * 7919) % 1_000_000);
    const failed = index % 50 === 0;
    return {
      traceId: hex(Math.floor(n / 12) + 1, 32),
      spanId: hex(n + 1, 16),
      ...(n % 12 === 0 ? {} : { parentSpanId: hex(n - (n % 12) + 1, 16) }),
      name: n % 12 === 0 ? 'POST /api/sessions' : names[n % 4],
      kind: 1 + (n % 3),
      startTimeUnixNano: String(began),
      endTimeUnixNano: String(began + BigInt((n % 500) * 1_000_000 + 12_345)),
      attributes: [
        text('user.id', `u${(n * 7919) % 20_000}`),
        text('request.id', `req-${Math.floor(n / 12)}`),
        text('environment', 'production'),
        text('llm.provider', ['anthropic', 'openai', 'modal'][n % 3]!),
        text('llm.model', `model-${n % 5}`),
        { key: 'llm.cost_usd', value: { doubleValue: (n % 997) / 10_000 } },
        whole('llm.tokens.input', n % 4000),
        whole('llm.tokens.output', n % 900),
        text('http.route', '/api/sessions'),
        whole('http.status_code', failed ? 502 : 200),
        text('code.language', ['typescript', 'rust', 'go'][n % 3]!),
        { key: 'code.success', value: { boolValue: n % 9 !== 0 } },
      ],
      ...(failed
        ? {
            status: { code: 2, message: 'no answer' },
            events: [
              { timeUnixNano: String(began), name: 'exception', attributes: [text('exception.type', 'Timeout')] },
            ],
          }
        : {}),
    };
  });
  return encodeOtlp('traces', {
    resourceSpans: [{ resource, scopeSpans: [{ scope: { name: 'lift-sys', version: '1' }, spans }] }],
  });
}
