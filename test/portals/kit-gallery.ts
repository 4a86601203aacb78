import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { projectDirectory } from '../support/project-directory.ts';

/** The portal's policy: no inline script, no inline style, no eval. A component that injected a `<style>` would break it. */
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; require-trusted-types-for 'script'";

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** The kit's gallery, built for production and served under the portal's policy. */
export async function startGallery(): Promise<{ readonly address: string; close(): Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'isp-gallery-'));
  // In a process of its own: the bundler knows the objects of its own realm only, and Jest's tests run in another.
  await promisify(execFile)(process.execPath, [
    join(projectDirectory, 'portals/ui/gallery/build.ts'),
    directory,
  ]);
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://gallery').pathname));
    const file = join(directory, path === '/' ? 'index.html' : path);
    response.setHeader('Content-Security-Policy', policy);
    stat(file).then(
      () => {
        response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
        createReadStream(file).pipe(response);
      },
      () => response.writeHead(404).end(),
    );
  });
  await listening(server);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
}
