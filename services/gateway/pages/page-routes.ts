import type { ServerResponse } from 'node:http';
import type { Readiness } from '@isp/sdk';
import { sendProblem } from '../http/problem.ts';
import type { RouteHandler } from '../http/route-handler.ts';
import type { WebRequest } from '../http/web-request.ts';
import type { Aliases } from '../http/web-service.ts';
import { gatewayErrors } from '../live/gateway-errors.ts';
import type { DocumentText } from '../openapi/served-document.ts';
import { pageFiles, sendFile } from './static-pages.ts';

export interface PageSources {
  readiness(): Promise<Readiness>;
  metrics(): Promise<string>;
  openApi(): DocumentText;
}

/** Routes outside the API's contracts: health, metrics, documentation, the start page. */
export function pageRoutes(sources: PageSources): Aliases {
  const files = Object.entries(pageFiles).map(
    ([path, file]) => [`GET ${path}`, guarded((_, response) => sendFile(response, file))] as const,
  );
  return {
    ...Object.fromEntries(files),
    'GET /health/live': guarded(async (_, response) => sendJson(response, 200, { live: true })),
    'GET /health/ready': guarded(async (_, response) => {
      const readiness = await sources.readiness();
      sendJson(response, readiness.ready ? 200 : 503, readiness);
    }),
    'GET /metrics': guarded(async (_, response) => {
      response.setHeader('Content-Type', 'text/plain; version=0.0.4; charset=utf-8');
      response.end(await sources.metrics());
    }),
    'GET /realtime': guarded(async (_, response) => {
      response.setHeader('Upgrade', 'websocket');
      throw gatewayErrors.GATEWAY_WEBSOCKET_ONLY();
    }),
    'GET /api/v1/openapi.json': guarded(async (request, response) =>
      sendDocument(request, response, sources.openApi()),
    ),
  };
}

function guarded(handler: RouteHandler): RouteHandler {
  return async (request: WebRequest, response: ServerResponse) => {
    try {
      await handler(request, response);
    } catch (error) {
      sendProblem(response, error, request.ispRequestId);
    }
  };
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(body));
}

/** Who has the document already is told so without it. */
function sendDocument(request: WebRequest, response: ServerResponse, { text, etag }: DocumentText): void {
  response.setHeader('ETag', etag);
  response.setHeader('Cache-Control', 'no-cache');
  if (request.headers['if-none-match'] === etag) {
    response.statusCode = 304;
    response.end();
    return;
  }
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(text);
}
