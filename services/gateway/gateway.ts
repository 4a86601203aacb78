import type { Context, PluginContract, PluginHandle, PluginRuntime } from '@isp/sdk';
import type { ServiceBroker } from 'moleculer';
import { ClientOrigins } from './http/client-origin.ts';
import { FrontDoor } from './http/front-door.ts';
import { type GatewayDoor, gatewayDoor } from './http/gateway-door.ts';
import type { HandlerSurroundings } from './http/route-handler.ts';
import { type RouteTable, routeTable } from './http/route-table.ts';
import { createWebService, type WebService, type WebSettings } from './http/web-service.ts';
import { LiveProxy } from './live/live-proxy.ts';
import { servedDocument } from './openapi/served-document.ts';
import { pageRoutes } from './pages/page-routes.ts';
import { PortalOnDisk } from './portal/built-portal.ts';
import { pageAhead } from './portal/page-ahead.ts';
import { PageLinks } from './portal/page-links.ts';
import { PluginFiles } from './portal/plugin-files.ts';
import { PortalPages } from './portal/portal-pages.ts';

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
  readonly #live: LiveProxy;
  readonly #letIn: GatewayDoor;
  #settings: WebSettings;
  readonly #document = servedDocument();
  #contracts: readonly PluginContract[] = [];
  #table: RouteTable = {
    handlers: new Map(),
    aliases: {},
    allowedMethods: () => [],
    bodyRule: () => undefined,
  };

  constructor(runtime: PluginRuntime) {
    const { context } = runtime;
    const broker = runtime.bus as ServiceBroker;
    this.#runtime = runtime;
    this.#settings = settingsOf(context.config);
    this.#letIn = gatewayDoor(context);
    this.#web = createWebService(broker, {
      settings: () => this.#settings,
      allowedMethods: (path) => this.#table.allowedMethods(path),
      bodyRule: (method, path) => this.#table.bodyRule(method, path),
      pages: pageRoutes({
        readiness: () => context.call('kernel.readiness', {}),
        metrics: () => context.call('kernel.metrics', {}),
        openApi: () => this.#document(this.#contracts),
      }),
    });
    const shown = { nodeId: broker.nodeID, log: runtime.log };
    const origins = new ClientOrigins(runtime.settings.ISP_TRUSTED_PROXIES ?? '');
    this.#live = new LiveProxy({
      ...shown,
      origins,
      corsOrigins: () => this.#settings.corsOrigins,
      endpoint: () => context.call('realtime.endpoint', {}),
    });
    const portal = new PortalPages({
      disk: new PortalOnDisk(),
      plugins: new PluginFiles((plugin, file) => context.call('portal.files.get', { plugin, file })),
      links: new PageLinks(pageAhead(this.#letIn.door.principals, runtime)),
    });
    this.#door = new FrontDoor({
      ...shown,
      origins,
      handle: (request, response) =>
        portal.handle(request, response, () => this.#web.handle(request, response)),
      upgrade: this.#live.handle,
    });
  }

  /** Reads the contracts again and puts their routes in place. */
  async catalogueChanged(): Promise<void> {
    const { context, callForText } = this.#runtime;
    this.#contracts = await context.call('kernel.catalogue', {});
    const around: HandlerSurroundings = {
      ...this.#letIn.door,
      traces: this.#runtime.traces,
      call: (action, params, caller) =>
        (callForText as NonNullable<typeof callForText>)(action, params, caller),
      exported: (list) => this.#runtime.log.info(list, 'a list went out as CSV'),
      failed: (error, request) => this.#runtime.log.warn({ err: error, ...request }, 'a request failed'),
    };
    this.#table = routeTable(this.#contracts, around, this.#table);
    this.#web.setApiRoutes(this.#table.aliases);
  }

  /** Limits and origins are those of the routes: the same ones are put in place again. */
  async configure(config: Context['config']): Promise<void> {
    this.#settings = settingsOf(config);
    this.#web.setApiRoutes(this.#table.aliases);
  }

  open(): Promise<void> {
    const { ISP_HTTP_HOST = '127.0.0.1', ISP_HTTP_PORT = '3000' } = this.#runtime.settings;
    return this.#door.open(ISP_HTTP_HOST, Number(ISP_HTTP_PORT));
  }

  async drain(): Promise<void> {
    await Promise.all([this.#door.close(), this.#live.close()]);
    await this.#letIn.close();
  }
}

/** What the manifest's schema has checked. */
function settingsOf({ bodyLimitBytes, corsOrigins }: Context['config']): WebSettings {
  return { bodyLimitBytes: bodyLimitBytes as number, corsOrigins: corsOrigins as string[] };
}
