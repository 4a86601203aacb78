import type { PluginContract, PluginHandle, PluginRuntime } from '@isp/sdk';
import type { ServiceBroker } from 'moleculer';
import { FrontDoor } from './http/front-door.ts';
import { type RouteTable, routeTable } from './http/route-table.ts';
import { SessionPrincipals } from './http/session-principals.ts';
import { createWebService, type WebService } from './http/web-service.ts';
import { openApiDocument } from './openapi/openapi-document.ts';
import { pageRoutes } from './pages/page-routes.ts';

/** Starts the gateway: the routes of all enabled plugins, kept up to date as plugins come and go. */
export async function startGateway(runtime: PluginRuntime): Promise<PluginHandle> {
  const gateway = new Gateway(runtime);
  await gateway.catalogueChanged();
  return gateway;
}

class Gateway implements PluginHandle {
  readonly #runtime: PluginRuntime;
  readonly #web: WebService;
  readonly #door: FrontDoor;
  readonly #sessions: SessionPrincipals;
  #contracts: readonly PluginContract[] = [];
  #table: RouteTable = { aliases: {}, allowedMethods: () => [] };

  constructor(runtime: PluginRuntime) {
    const { context } = runtime;
    const broker = runtime.bus as ServiceBroker;
    this.#runtime = runtime;
    this.#sessions = new SessionPrincipals(async (token) => {
      const { principal } = await context.call('identity.sessions.resolve', { token });
      return principal;
    });
    this.#web = createWebService(broker, {
      bodyLimitBytes: context.config.bodyLimitBytes as number,
      corsOrigins: context.config.corsOrigins as string[],
      allowedMethods: (path) => this.#table.allowedMethods(path),
      pages: pageRoutes({
        readiness: () => context.call('kernel.readiness', {}),
        metrics: () => context.call('kernel.metrics', {}),
        openApi: () => openApiDocument(this.#contracts),
      }),
    });
    this.#door = new FrontDoor({ nodeId: broker.nodeID, log: runtime.log, handle: this.#web.handle });
  }

  /** Reads the contracts again and puts their routes in place. */
  async catalogueChanged(): Promise<void> {
    const { context, callForText } = this.#runtime;
    this.#contracts = await context.call('kernel.catalogue', {});
    this.#table = routeTable(this.#contracts, {
      sessions: this.#sessions,
      call: (action, params, caller) =>
        (callForText as NonNullable<typeof callForText>)(action, params, caller),
      failed: (error, request) => this.#runtime.log.warn({ err: error, ...request }, 'a request failed'),
    });
    this.#web.setApiRoutes(this.#table.aliases);
  }

  open(): Promise<void> {
    const { ISP_HTTP_HOST = '127.0.0.1', ISP_HTTP_PORT = '3000' } = this.#runtime.settings;
    return this.#door.open(ISP_HTTP_HOST, Number(ISP_HTTP_PORT));
  }

  drain(): Promise<void> {
    return this.#door.close();
  }
}
