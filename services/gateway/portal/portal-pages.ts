import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { platformErrors } from '@isp/sdk';
import { sendProblem } from '../http/problem.ts';
import type { WebRequest } from '../http/web-request.ts';
import type { BuiltPortal, PortalOnDisk } from './built-portal.ts';
import { encodingFor } from './encodings.ts';
import { type PageLinks, withLinks } from './page-links.ts';
import type { PluginFiles } from './plugin-files.ts';
import { framePolicy, portalPolicy, workerPolicy } from './portal-policy.ts';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
/** Belongs to the platform; every other address is one of the application. */
const platformPaths = /^\/(api|health|metrics|realtime)(\/|$)|^\/start\.css$/;
const pluginFile = /^\/assets\/plugins\/([a-z][a-z0-9-]*)\/([A-Za-z0-9_.-]+)$/;
const assetFile = /^\/assets\/([A-Za-z0-9_.-]+)$/;
/** Its own address says that it is for the whole application. */
const workerPath = '/service-worker.js';
const forGood = 'public, max-age=31536000, immutable';

export interface PortalPagesOptions {
  readonly disk: PortalOnDisk;
  readonly plugins: PluginFiles;
  readonly links: PageLinks;
}

/** Serves the application, its assets, and the code of plugins' pages. */
export class PortalPages {
  readonly #options: PortalPagesOptions;

  constructor(options: PortalPagesOptions) {
    this.#options = options;
  }

  /** Answers a request for something of the portal; `otherwise` gets every other. */
  handle(request: WebRequest, response: ServerResponse, otherwise: () => void): void {
    const [path = '/'] = (request.url ?? '/').split('?');
    if (request.method !== 'GET' || !mayBeOurs(path, request)) {
      otherwise();
      return;
    }
    this.#answer(path, request, response)
      .then((answered) => {
        if (!answered) otherwise();
      })
      .catch((error: unknown) => sendProblem(response, error, request.ispRequestId));
  }

  async #answer(path: string, request: WebRequest, response: ServerResponse): Promise<boolean> {
    const [, plugin, file] = pluginFile.exec(path) ?? [];
    if (plugin && file) return this.#sendPluginFile({ plugin, file }, request, response);
    const built = await this.#options.disk.current();
    if (!built) return false;
    if (path === '/assets/frame.html')
      return sendDocument(request, response, built.frame, framePolicy(built.scriptHashes));
    if (path === workerPath) return sendWorker(request, response, built.worker);
    if (path === '/assets/index.html')
      return sendDocument(request, response, built.index, portalPolicy(built.scriptHashes));
    if (path.startsWith('/assets/')) return sendAsset(path, built, request, response);
    const links = await this.#options.links.of(request, built.shared);
    return sendDocument(request, response, withLinks(built.index, links), portalPolicy(built.scriptHashes));
  }

  async #sendPluginFile(
    { plugin, file }: { plugin: string; file: string },
    request: WebRequest,
    response: ServerResponse,
  ): Promise<boolean> {
    const encoding = encodingFor(request.headers['accept-encoding']);
    const { type, bytes } = await this.#options.plugins.get(plugin, file, encoding);
    sendFile(response, { type, bytes, encoding });
    return true;
  }
}

/** Only who wants a document gets the application for any address: a program that mistypes a path is told so. */
function mayBeOurs(path: string, { headers: { accept = '' } }: WebRequest): boolean {
  if (path.startsWith('/assets/') || path === workerPath) return true;
  return accept.includes('text/html') && !platformPaths.test(path);
}

async function sendAsset(
  path: string,
  built: BuiltPortal,
  request: WebRequest,
  response: ServerResponse,
): Promise<boolean> {
  const name = assetFile.exec(path)?.[1];
  const encoding = encodingFor(request.headers['accept-encoding']);
  const bytes = name && (await built.asset(name, encoding));
  if (!name || !bytes) throw platformErrors.NOT_FOUND();
  sendFile(response, { type: types[extname(name)] ?? 'application/octet-stream', bytes, encoding });
  return true;
}

/** Files whose names change with their content. A sandboxed page has no origin, so any origin may read them: they are public. */
function sendFile(
  response: ServerResponse,
  { type, bytes, encoding }: { type: string; bytes: Buffer; encoding: string },
): void {
  response.setHeader('Content-Type', type);
  response.setHeader('Cache-Control', forGood);
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  response.end(bytes);
}

/** Asked for anew each time, or a browser would go on with a worker of long ago. */
function sendWorker(request: WebRequest, response: ServerResponse, script: Buffer): true {
  response.setHeader('Service-Worker-Allowed', '/');
  return sendFresh(request, response, {
    policy: workerPolicy(),
    type: 'text/javascript; charset=utf-8',
    bytes: script,
  });
}

function sendDocument(request: WebRequest, response: ServerResponse, document: Buffer, policy: string): true {
  return sendFresh(request, response, { policy, type: 'text/html; charset=utf-8', bytes: document });
}

function sendFresh(
  { headers }: WebRequest,
  response: ServerResponse,
  { policy, type, bytes }: { policy: string; type: string; bytes: Buffer },
): true {
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('ETag', etag);
  if (headers['if-none-match'] === etag) {
    response.statusCode = 304;
    response.end();
    return true;
  }
  response.setHeader('Content-Type', type);
  response.end(bytes);
  return true;
}
