import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Context } from '@isp/sdk';
import type { Garden } from '../contract/index.ts';
import { findGarden } from '../data/garden-store.ts';
import { gardenReasonOf } from '../domain/garden.ts';
import { answerVisitor } from './answer-visitor.ts';
import { clientAddress, trustedProxies } from './client-address.ts';
import { findGardenGroup } from './visitor-store.ts';

/** The web server of the walled gardens. */
export interface GardenServer {
  open(): Promise<void>;
  close(): Promise<void>;
}

/** The plugin's setting `garden`. */
interface GardenSettings {
  readonly port?: number;
  readonly host: string;
  readonly publicUrl?: string;
  readonly trustedProxies: readonly string[];
}

const nothing: GardenServer = { open: async () => undefined, close: async () => undefined };
const rememberedMs = 1_000;
const mostRemembered = 10_000;

/** Without a port in the settings there is none. */
export function createGardenServer(context: Context): GardenServer {
  const settings = context.config.garden as GardenSettings | undefined;
  if (!settings?.port) return nothing;
  const { port, host, publicUrl } = settings;
  const trusted = trustedProxies(settings.trustedProxies);
  const gardenOf = rememberGardens(context);
  const server = createServer((request, response) => {
    void answer(request, response).catch((err) => failed(context, response, err));
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 10_000;
  server.keepAliveTimeout = 2_000;
  server.maxHeadersCount = 100;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const garden = await gardenOf(clientAddress(request, trusted));
    answerVisitor(request, response, { garden, publicUrl });
  }

  return {
    async open() {
      server.listen({ port, host, exclusive: false });
      // Logins go on without pages.
      await once(server, 'listening').catch((err) =>
        context.log.error({ err, port }, 'the pages of the walled gardens cannot be served'),
      );
    },
    async close() {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      await closed;
    },
  };
}

/** Devices ask often and all at once; each address is looked up once a second. */
function rememberGardens(context: Context): (address: string) => Promise<Garden | undefined> {
  const known = new Map<string, { readonly garden: Promise<Garden | undefined>; readonly staleAt: number }>();
  return (address) => {
    const entry = known.get(address);
    if (entry && entry.staleAt > Date.now()) return entry.garden;
    if (known.size >= mostRemembered) known.clear();
    const garden = readGarden(context, address);
    garden.catch(() => known.delete(address));
    known.set(address, { garden, staleAt: Date.now() + rememberedMs });
    return garden;
  };
}

function readGarden(context: Context, address: string): Promise<Garden | undefined> {
  if (address === '') return Promise.resolve(undefined);
  return context.transaction(
    async (tx) => {
      const reason = gardenReasonOf((await findGardenGroup(tx, address)) ?? '');
      return reason && findGarden(tx, reason);
    },
    { readOnly: true },
  );
}

function failed({ log }: Context, response: ServerResponse, err: unknown): void {
  log.error({ err }, 'the page of a walled garden could not be made');
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.statusCode = 503;
  response.setHeader('Retry-After', '5');
  response.end();
}
