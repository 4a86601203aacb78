import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import absolutePath from 'swagger-ui-dist/absolute-path.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
};

const own = new URL('./files/', import.meta.url).pathname;

/** The pages the gateway brings along: the start page and the browsable API documentation. */
export const pageFiles: Readonly<Record<string, string>> = {
  '/': join(own, 'start.html'),
  '/start.css': join(own, 'start.css'),
  '/api/docs': join(own, 'docs.html'),
  '/api/docs/docs.js': join(own, 'docs.js'),
  ...Object.fromEntries(
    ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'].map((file) => [
      `/api/docs/${file}`,
      join(absolutePath(), file),
    ]),
  ),
};

export async function sendFile(response: ServerResponse, path: string): Promise<void> {
  const content = await readFile(path);
  response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
  response.setHeader('Cache-Control', extname(path) === '.html' ? 'no-cache' : 'public, max-age=3600');
  response.end(content);
}
