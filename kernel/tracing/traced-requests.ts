import type { RequestSpan, RequestTraces, TracedRequest } from '@isp/sdk';
import { type Span, SpanKind, SpanStatusCode } from '@opentelemetry/api';
import type { PluginTracer } from './plugin-tracer.ts';
import { carrierOf, contextOf } from './trace-carrier.ts';

/** Traces of HTTP requests, for the gateway. */
export function tracedRequests(tracer: PluginTracer): RequestTraces {
  return {
    follow(request, work) {
      const options = {
        name: `${request.method} ${request.route}`,
        kind: SpanKind.SERVER,
        attributes: attributesOf(request),
        parent: contextOf(request),
      };
      return tracer.inSpan(options, (span) => work(requestSpan(span)));
    },
  };
}

function attributesOf({ method, route, action, requestId }: TracedRequest) {
  return {
    'http.request.method': method,
    'http.route': route,
    'isp.action': action,
    'isp.request_id': requestId,
  };
}

function requestSpan(span: Span): RequestSpan {
  return {
    traceparent: carrierOf().traceparent ?? '',
    traceId: span.spanContext().traceId,
    answered(status, code) {
      span.setAttribute('http.response.status_code', status);
      if (code)
        span.setAttributes({ 'error.type': code, 'isp.error.code': code, 'isp.error.status': status });
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    },
  };
}
