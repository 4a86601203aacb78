import type { ServerResponse } from 'node:http';
import { platformErrors } from '@isp/sdk';
import type { ServiceBroker, ServiceSchema } from 'moleculer';
import ApiGateway from 'moleculer-web';
import { sendMethods } from './methods.ts';
import { sendProblem } from './problem.ts';
import { type BodyRule, bodyReader } from './read-body.ts';
import type { RouteHandler } from './route-handler.ts';
import type { WebRequest } from './web-request.ts';

/** Routes below one path: `GET /customers/:id` → handler. */
export type Aliases = Readonly<Record<string, RouteHandler>>;

/** moleculer-web as we use it: without a server of its own, so that generations can share the port. */
export interface WebService {
  /** Answers a request from Node's HTTP server. */
  handle(request: WebRequest, response: ServerResponse): void;
  /** Puts the API's routes in place of the former ones, at once. */
  setApiRoutes(aliases: Aliases): void;
}

/** The gateway's settings. */
export interface WebSettings {
  readonly bodyLimitBytes: number;
  /** Origins of other sites that may call the API from a browser. */
  readonly corsOrigins: readonly string[];
}

export interface WebOptions {
  /** As they are at the moment; routes follow with the next `setApiRoutes`. */
  settings(): WebSettings;
  /** Routes outside the API: health, metrics, pages. */
  readonly pages: Aliases;
  /** Methods the API offers on a path, for 405. */
  allowedMethods(path: string): string[];
  /** What a route has of its own about its body. */
  bodyRule(method: string, path: string): BodyRule | undefined;
}

export const apiPath = '/api/v1';

interface Service {
  httpHandler(request: WebRequest, response: ServerResponse): void;
  addRoute(route: object, toBottom: boolean): void;
}

export function createWebService(broker: ServiceBroker, options: WebOptions): WebService {
  const notFound = (request: WebRequest, response: ServerResponse, error: unknown) =>
    void sendProblem(response, routingError(request, error, options), request.ispRequestId);
  const pages = {
    path: '/',
    ...routeDefaults,
    bodyParsers: false,
    aliases: options.pages,
    onError: notFound,
  };
  const settings: object = {
    server: false,
    routes: [pages],
    logRequest: null,
    logResponse: null,
    onError: notFound,
    rootCallOptions: sameRequestId,
  };
  const schema: ServiceSchema = {
    name: 'web',
    mixins: [ApiGateway],
    settings,
  };
  const service = broker.createService(schema) as unknown as Service;
  return {
    handle(request, response) {
      if (request.method !== 'OPTIONS' || isPreflight(request, options))
        service.httpHandler(request, response);
      else sendMethods(request, response, options.allowedMethods(fullPath(request)));
    },
    setApiRoutes: (aliases) => service.addRoute(apiRoute(aliases, options, notFound), false),
  };
}

/** Without it moleculer-web makes another request id and overwrites the header with it. */
function sameRequestId(options: { requestID?: string }, request: WebRequest): void {
  options.requestID = request.ispRequestId;
}

/** Moleculer-web's open defaults, closed. */
const routeDefaults = { mappingPolicy: 'restrict', mergeParams: false, autoAliases: false, logging: false };

/** What a page of another site may read of an answer's headers. */
const shownHeaders = [
  'X-Request-Id',
  'RateLimit-Policy',
  'RateLimit',
  'Retry-After',
  'ETag',
  'Idempotency-Replayed',
];

function apiRoute(aliases: Aliases, options: WebOptions, onError: unknown): object {
  const { corsOrigins } = options.settings();
  const readBody = bodyReader({
    limitBytes: () => options.settings().bodyLimitBytes,
    ruleOf: (request) => options.bodyRule(request.method ?? '', fullPath(request)),
  });
  return {
    path: apiPath,
    name: 'api',
    ...routeDefaults,
    bodyParsers: false,
    use: [readBody],
    ...(corsOrigins.length > 0
      ? { cors: { origin: corsOrigins, credentials: false, exposedHeaders: shownHeaders } }
      : {}),
    aliases,
    onError,
  };
}

/** moleculer-web says "not found" for an unknown path and for a known path with another method. */
function routingError(request: WebRequest, error: unknown, options: WebOptions): unknown {
  const { type } = error as { type?: string };
  const path = fullPath(request);
  if (type === 'entity.too.large') {
    const { limitBytes = options.settings().bodyLimitBytes } =
      options.bodyRule(request.ispMethod, path) ?? {};
    return platformErrors.PAYLOAD_TOO_LARGE({ limitBytes });
  }
  if (type !== 'NOT_FOUND') return error;
  const allowed = options.allowedMethods(path);
  if (allowed.length === 0) return platformErrors.NOT_FOUND();
  return platformErrors.METHOD_NOT_ALLOWED({ method: request.ispMethod, allowed: allowed.join(', ') });
}

/** A browser asks before a request of another site; moleculer-web answers it. */
function isPreflight({ headers }: WebRequest, { settings }: WebOptions): boolean {
  return settings().corsOrigins.length > 0 && headers['access-control-request-method'] !== undefined;
}

/** moleculer-web cuts the route's own path off the address. */
function fullPath(request: WebRequest): string {
  const { url = '', originalUrl = url } = request as WebRequest & { originalUrl?: string };
  return originalUrl.split('?')[0] ?? '';
}
