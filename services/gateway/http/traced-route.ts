import type { ActionContract, RequestTraces } from '@isp/sdk';
import type { RouteHandler } from './route-handler.ts';
import type { WebRequest } from './web-request.ts';
import { apiPath } from './web-service.ts';

/** A route's handler as a part of its caller's trace; the handler itself while nothing is traced. */
export function tracedRoute(
  action: ActionContract,
  handler: RouteHandler,
  traces: RequestTraces | undefined,
): RouteHandler {
  if (!traces) return handler;
  const { method = 'GET', path = '' } = action.rest ?? {};
  const fixed = { method, route: `${apiPath}${path}`, action: action.name };
  return (request, response) =>
    traces.follow({ ...fixed, ...callerOf(request) }, async (span) => {
      request.ispTraceId = span.traceId;
      response.setHeader('traceparent', span.traceparent);
      await handler(request, response);
      span.answered(response.statusCode, request.ispErrorCode);
    });
}

function callerOf({ headers, ispRequestId: requestId }: WebRequest) {
  const { traceparent, tracestate } = headers;
  return {
    requestId,
    traceparent: typeof traceparent === 'string' ? traceparent : undefined,
    tracestate: typeof tracestate === 'string' ? tracestate : undefined,
  };
}
