"""Sends one failed call and a count of calls through the OpenTelemetry SDK of Python: argument 1 is grpc or http, 2 the URL, 3 the key."""
import sys

from opentelemetry import trace
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import PeriodicExportingMetricReader
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import SpanKind, Status, StatusCode

protocol, url, key = sys.argv[1:]
headers = {"x-honeycomb-team": key}
metric_headers = {**headers, "x-honeycomb-dataset": "lift-sys-python-metrics"}
if protocol == "grpc":
    from opentelemetry.exporter.otlp.proto.grpc.metric_exporter import OTLPMetricExporter
    from opentelemetry.exporter.otlp.proto.grpc.trace_exporter import OTLPSpanExporter

    exporter = OTLPSpanExporter(endpoint=url, headers=tuple(headers.items()), insecure=True)
    metric_exporter = OTLPMetricExporter(endpoint=url, headers=tuple(metric_headers.items()), insecure=True)
else:
    from opentelemetry.exporter.otlp.proto.http import Compression
    from opentelemetry.exporter.otlp.proto.http.metric_exporter import OTLPMetricExporter
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter

    exporter = OTLPSpanExporter(endpoint=url + "/v1/traces", headers=headers, compression=Compression.Gzip)
    metric_exporter = OTLPMetricExporter(endpoint=url + "/v1/metrics", headers=metric_headers)

resource = Resource({"service.name": "lift-sys-python"})
start = 1767323045_000000000
provider = TracerProvider(resource=resource)
provider.add_span_processor(BatchSpanProcessor(exporter))
tracer = provider.get_tracer("lift-sys.llm", "0.1")
span = tracer.start_span("llm.call", kind=SpanKind.CLIENT, start_time=start)
span.set_attribute("llm.tokens", 1234)
span.set_attribute("llm.cost_usd", 0.25)
span.set_attribute("retries", [1, 2])
span.set_attribute("note", "日本")
span.add_event("exception", {"exception.type": "Timeout", "exception.message": "no answer"}, timestamp=start + 5_000_000)
span.set_status(Status(StatusCode.ERROR, "no answer"))
span.end(end_time=start + 12_500_000)
provider.shutdown()
meters = MeterProvider(resource=resource, metric_readers=[PeriodicExportingMetricReader(metric_exporter)])
meters.get_meter("lift-sys.llm", "0.1").create_counter("llm.calls").add(2, {"llm.provider": "anthropic"})
meters.shutdown()
context = span.get_span_context()
print(trace.format_trace_id(context.trace_id), trace.format_span_id(context.span_id))
