import {
  enter,
  leave,
  type Reader,
  readerOf,
  readFixed32,
  readFixed64,
  readTag,
  readVarint,
  skip,
} from '../protobuf/reader.ts';
import { readText } from '../protobuf/texts.ts';
import { nanoseconds, readAnyValue, readBytes, readItems, readKeyValue } from './protobuf-common.ts';
import { type AnyValue, type LogRecord, newAttributes, noTime, type Reading } from './signals.ts';

/** Reads an ExportLogsServiceRequest of opentelemetry.proto.collector.logs.v1. */
export const readLogs: Reading<LogRecord> = (bytes, visit) =>
  readItems(readerOf(bytes), (reader, origin) => visit(origin, readLogRecord(reader)));

function readLogRecord(reader: Reader): LogRecord {
  const outer = enter(reader);
  let [time, observed, severity, flags] = [noTime, noTime, 0, 0];
  let [severityText, eventName, traceId, spanId] = ['', '', '', ''];
  let body: AnyValue = null;
  const attributes = newAttributes();
  for (let tag = readTag(reader); tag !== 0; tag = readTag(reader))
    switch (tag) {
      case 9:
        readFixed64(reader);
        time = nanoseconds(reader);
        break;
      case 16:
        severity = readVarint(reader);
        break;
      case 26:
        severityText = readText(reader);
        break;
      case 42:
        body = readAnyValue(reader);
        break;
      case 50:
        readKeyValue(reader, attributes);
        break;
      case 69:
        flags = readFixed32(reader);
        break;
      case 74:
        traceId = readBytes(reader, 'hex');
        break;
      case 82:
        spanId = readBytes(reader, 'hex');
        break;
      case 89:
        readFixed64(reader);
        observed = nanoseconds(reader);
        break;
      case 98:
        eventName = readText(reader);
        break;
      default:
        skip(reader, tag);
    }
  leave(reader, outer);
  return { time, observed, severity, severityText, eventName, flags, traceId, spanId, body, attributes };
}
