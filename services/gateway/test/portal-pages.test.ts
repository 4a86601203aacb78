import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync } from 'node:zlib';
import { defineErrors } from '@isp/sdk';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventually } from '../../../test/support/eventually.ts';
import type { WebRequest } from '../http/web-request.ts';
import { PortalOnDisk } from '../portal/built-portal.ts';
import { encodingFor } from '../portal/encodings.ts';
import { PageLinks } from '../portal/page-links.ts';
import { PluginFiles } from '../portal/plugin-files.ts';
import { PortalPages } from '../portal/portal-pages.ts';

const errors = defineErrors({ PORTAL_FILE_UNKNOWN: { status: 404, text: 'no {file}', retry: 'no' } });
const document = { accept: 'text/html,application/xhtml+xml' };
let dist: string;
let server: Server;
let asked: string[] = [];

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

function get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  request({ port, path, headers }, async (incoming) => {
    const body = await buffer(incoming);
    resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body });
  })
    .on('error', reject)
    .end();
  return promise;
}

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'dist-'));
  await mkdir(join(dist, 'assets'));
  const pages = new PortalPages({
    disk: new PortalOnDisk(dist),
    plugins: new PluginFiles(async (plugin, file) => {
      asked.push(`${plugin}/${file}`);
      if (file === 'index-A.js') return { type: 'text/javascript; charset=utf-8', text: 'export default 1;' };
      throw errors.PORTAL_FILE_UNKNOWN({ file });
    }),
    links: new PageLinks(async ({ headers }) =>
      headers.cookie
        ? { code: [{ url: '/assets/plugins/notes/index-A.js' }], shared: [], reads: [] }
        : undefined,
    ),
  });
  server = createServer((incoming, response) => {
    const asWeb = Object.assign(incoming, { ispRequestId: 'test' }) as unknown as WebRequest;
    pages.handle(asWeb, response, () => {
      response.statusCode = 418;
      response.end('the API');
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});

afterAll(async () => {
  server.close();
  await rm(dist, { recursive: true, force: true });
});

describe('the portal over HTTP', () => {
  test('while nothing is built, every address is left to the others, and a build is noticed', async () => {
    expect((await get('/', document)).status).toBe(418);
    await writeFile(join(dist, 'index.html'), '<!doctype html><head></head>application');
    await writeFile(join(dist, 'frame.html'), '<!doctype html>frame');
    await writeFile(join(dist, 'service-worker.js'), 'worker');
    for (const [ending, text] of [
      ['', 'plain'],
      ['.br', 'br'],
      ['.gz', 'gz'],
    ])
      await writeFile(join(dist, 'assets', `shell-1.js${ending}`), text as string);
    await writeFile(join(dist, 'build.json'), JSON.stringify({ scriptHashes: ["'sha256-abc='"] }));
    await eventually(
      async () => (await get('/', document)).status,
      (status) => status === 200,
      { within: 60_000, what: 'the build being noticed' },
    );
  });

  test('whoever wants a document gets the application at any address, and never from a cache unasked', async () => {
    const { status, headers, body } = await get('/customers/1?tab=x', document);
    expect(status).toBe(200);
    expect(body.toString()).toContain('application');
    expect(headers['cache-control']).toBe('no-cache');
    const policy = headers['content-security-policy'] as string;
    expect(policy).toContain("script-src 'self' 'sha256-abc='");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-(inline|eval)/);
    const again = await get('/', { ...document, 'if-none-match': headers.etag as string });
    expect(again.status).toBe(304);
  });

  test('a document for who is signed in names what its page will ask for; what the worker keeps names nothing', async () => {
    const { body, headers } = await get('/notes', { ...document, cookie: 'isp_session=x' });
    expect(body.toString()).toContain('<link rel="modulepreload" href="/assets/plugins/notes/index-A.js"');
    const plain = await get('/notes', document);
    expect(plain.body.toString()).not.toContain('modulepreload');
    expect(plain.headers.etag).not.toBe(headers.etag);
    const kept = await get('/assets/index.html', { cookie: 'isp_session=x' });
    expect(kept.body.toString()).not.toContain('modulepreload');
  });

  test('the API, health and metrics are left to the others, and so is a program that mistypes a path', async () => {
    for (const path of ['/api/v1/customers', '/api/docs', '/health/ready', '/metrics', '/realtime'])
      expect((await get(path, document)).status).toBe(418);
    expect((await get('/customers', { accept: 'application/json' })).status).toBe(418);
  });

  test('assets are kept for good, in the form the client takes', async () => {
    const { headers, body } = await get('/assets/shell-1.js', { 'accept-encoding': 'gzip, br' });
    expect(body.toString()).toBe('br');
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/javascript; charset=utf-8',
      vary: 'Accept-Encoding',
      'access-control-allow-origin': '*',
    });
    expect(headers['cache-control']).toContain('immutable');
    expect((await get('/assets/shell-1.js')).body.toString()).toBe('plain');
  });

  test('an asset that is not there is 404 for everybody, and nothing above the folder is reached', async () => {
    for (const path of ['/assets/none.js', '/assets/..%2fbuild.json', '/assets/../build.json', '/assets/'])
      expect((await get(path, document)).status).toBe(404);
  });

  test('the worker is asked for anew each time, is for the whole site, and reaches nothing but the platform', async () => {
    const { status, headers, body } = await get('/service-worker.js');
    expect(status).toBe(200);
    expect(body.toString()).toBe('worker');
    expect(headers).toMatchObject({
      'cache-control': 'no-cache',
      'service-worker-allowed': '/',
      'content-type': 'text/javascript; charset=utf-8',
    });
    expect(headers['content-security-policy']).toContain(
      "default-src 'none'; script-src 'self'; connect-src 'self'",
    );
    const again = await get('/service-worker.js', { 'if-none-match': headers.etag as string });
    expect(again.status).toBe(304);
  });

  test('the worker gets the document by an address of its own, with the policy of every page', async () => {
    const [page, kept] = [await get('/', document), await get('/assets/index.html')];
    expect(kept.body.toString()).toBe('<!doctype html><head></head>application');
    expect(kept.headers['content-security-policy']).toBe(page.headers['content-security-policy']);
  });

  test('the frame of sandboxed pages has an origin of its own and no network', async () => {
    const policy = (await get('/assets/frame.html')).headers['content-security-policy'] as string;
    expect(policy).toContain('sandbox allow-scripts allow-forms');
    expect(policy).toContain("form-action 'none'");
    expect(policy).not.toContain('allow-same-origin');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('connect-src');
    expect(policy).toContain("frame-ancestors 'self'");
  });

  test('the code of a plugin is asked for once, compressed once, and kept for good', async () => {
    asked = [];
    for (let times = 0; times < 2; times++) {
      const { body, headers } = await get('/assets/plugins/notes/index-A.js', { 'accept-encoding': 'br' });
      expect(brotliDecompressSync(body).toString()).toBe('export default 1;');
      expect(headers['cache-control']).toContain('immutable');
    }
    expect(asked).toEqual(['notes/index-A.js']);
    expect((await get('/assets/plugins/notes/index-B.js')).status).toBe(404);
  });
});

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['br;q=0.0', 'identity'],
  ['', 'identity'],
  [undefined, 'identity'],
])('a client that takes %s gets %s', (accepted, expected) => {
  expect(encodingFor(accepted)).toBe(expected);
});
