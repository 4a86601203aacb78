import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { shellDirectory } from './places.ts';

/** Pages of sandboxed plugins have an origin of their own, which no worker reaches. */
const ofFrame = /^frame-/;

/** Builds the worker, with the list of all that the application needs without a connection. */
export async function buildWorker(outDir: string, assets: readonly string[]): Promise<void> {
  const index = await readFile(join(outDir, 'index.html'));
  const document = {
    url: '/assets/index.html',
    revision: createHash('sha256').update(index).digest('hex').slice(0, 16),
    // A build that comes between the worker and its document is noticed: the worker is tried again later.
    integrity: `sha384-${createHash('sha384').update(index).digest('base64')}`,
  };
  const files = assets.filter((name) => /\.(js|css|svg|woff2)$/.test(name) && !ofFrame.test(name));
  const manifest = [document, ...files.map((name) => ({ url: `/assets/${name}`, revision: null }))];
  await build({
    configFile: false,
    root: shellDirectory,
    publicDir: false,
    logLevel: 'warn',
    mode: 'production',
    define: {
      'process.env.NODE_ENV': '"production"',
      'self.__WB_MANIFEST': JSON.stringify(manifest),
    },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2024',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: join(shellDirectory, 'worker', 'service-worker.ts'),
        output: { format: 'iife', entryFileNames: 'service-worker.js' },
      },
    },
  });
}
