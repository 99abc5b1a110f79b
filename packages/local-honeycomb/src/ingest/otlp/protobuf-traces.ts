import { enter, leave, type Reader, readerOf, readFixed64, readTag, readVarint, skip } from '../protobuf/reader.ts';
import { readText } from '../protobuf/texts.ts';
import { nanoseconds, readBytes, readItems, readKeyValue } from './protobuf-common.ts';
import { newAttributes, noTime, type Reading, type Span, type SpanEvent, type SpanLink } from './signals.ts';

/** Reads an ExportTraceServiceRequest of opentelemetry.proto.collector.trace.v1. */
export const readTraces: Reading<Span> = (bytes, visit) =>
  readItems(readerOf(bytes), (reader, origin) => visit(origin, readSpan(reader)));

/** Spans are read one at a time: their attributes share one place, those of events and links have their own. */
const spanAttributes = newAttributes();
const noEvents: readonly SpanEvent[] = [];
const noLinks: readonly SpanLink[] = [];

/** The spans of a trace come together, so the last id is often the next. */
let lastTraceId = Buffer.alloc(0);
let lastTraceText = '';

function readTraceId(reader: Reader): string {
  const outer = enter(reader);
  const { bytes, at, end } = reader;
  const length = end - at;
  let index = length === lastTraceId.length ? 0 : -1;
  while (index >= 0 && index < length) index = lastTraceId[index] === bytes[at + index] ? index + 1 : -1;
  if (index < 0) {
    lastTraceId = Buffer.from(bytes.subarray(at, end));
    lastTraceText = bytes.toString('hex', at, end);
  }
  leave(reader, outer);
  return lastTraceText;
}

function readSpan(reader: Reader): Span {
  const outer = enter(reader);
  let traceId = '';
  let spanId = '';
  let parentId = '';
  let traceState = '';
  let name = '';
  let statusMessage = '';
  let kind = 0;
  let status = 0;
  let start = noTime;
  let end = noTime;
  const attributes = spanAttributes;
  attributes.size = 0;
  let events: SpanEvent[] | undefined;
  let links: SpanLink[] | undefined;
  for (let tag = readTag(reader); tag !== 0; tag = readTag(reader))
    switch (tag) {
      case 10:
        traceId = readTraceId(reader);
        break;
      case 18:
        spanId = readBytes(reader, 'hex');
        break;
      case 26:
        traceState = readText(reader);
        break;
      case 34:
        parentId = readBytes(reader, 'hex');
        break;
      case 42:
        name = readText(reader);
        break;
      case 48:
        kind = readVarint(reader);
        break;
      case 57:
        readFixed64(reader);
        start = nanoseconds(reader);
        break;
      case 65:
        readFixed64(reader);
        end = nanoseconds(reader);
        break;
      case 74:
        readKeyValue(reader, attributes);
        break;
      case 90:
        events ??= [];
        events.push(readSpanEvent(reader));
        break;
      case 106:
        links ??= [];
        links.push(readSpanLink(reader));
        break;
      case 122: {
        const span = enter(reader);
        for (let inner = readTag(reader); inner !== 0; inner = readTag(reader))
          if (inner === 18) statusMessage = readText(reader);
          else if (inner === 24) status = readVarint(reader);
          else skip(reader, inner);
        leave(reader, span);
        break;
      }
      default:
        skip(reader, tag);
    }
  leave(reader, outer);
  return {
    traceId,
    spanId,
    parentId,
    traceState,
    name,
    kind,
    start,
    end,
    status,
    statusMessage,
    attributes,
    events: events ?? noEvents,
    links: links ?? noLinks,
  };
}

function readSpanEvent(reader: Reader): SpanEvent {
  const outer = enter(reader);
  let [name, time] = ['', noTime];
  const attributes = newAttributes();
  for (let tag = readTag(reader); tag !== 0; tag = readTag(reader))
    switch (tag) {
      case 9:
        readFixed64(reader);
        time = nanoseconds(reader);
        break;
      case 18:
        name = readText(reader);
        break;
      case 26:
        readKeyValue(reader, attributes);
        break;
      default:
        skip(reader, tag);
    }
  leave(reader, outer);
  return { name, time, attributes };
}

function readSpanLink(reader: Reader): SpanLink {
  const outer = enter(reader);
  let [traceId, spanId] = ['', ''];
  const attributes = newAttributes();
  for (let tag = readTag(reader); tag !== 0; tag = readTag(reader))
    switch (tag) {
      case 10:
        traceId = readBytes(reader, 'hex');
        break;
      case 18:
        spanId = readBytes(reader, 'hex');
        break;
      case 34:
        readKeyValue(reader, attributes);
        break;
      default:
        skip(reader, tag);
    }
  leave(reader, outer);
  return { traceId, spanId, attributes };
}
