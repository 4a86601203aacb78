import { realpath } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

/** Contracts of plugins and packages of the platform may be bundled in, and nothing else outside the plugin's folder. */
const sharedFolders = ['plugins', 'services', 'sdk'].map((name) =>
  fileURLToPath(new URL(`../../../${name}/`, import.meta.url)),
);
const sources = /\.(ts|js|mjs|json)$/;

/** Says whether a file is in a folder or below it. Both are real paths. */
export function isInside(file: string, folder: string): boolean {
  const way = relative(folder, file);
  return way !== '' && !way.startsWith('..') && !way.startsWith('/');
}

/**
 * Keeps the bundler in the plugin's folder: it runs with the rights of the host, and what a stranger imports becomes
 * text the stranger reads. Links that lead out are followed before the check.
 */
export function stayInside(directory: string): Plugin {
  return {
    name: 'stay-inside',
    setup(build) {
      build.onLoad({ filter: /.*/ }, async ({ path }) => {
        const file = await realpath(path);
        const shared = sharedFolders.some((folder) => isInside(file, folder) && file.endsWith('.ts'));
        if ((isInside(file, await realpath(directory)) || shared) && sources.test(file)) return undefined;
        return {
          errors: [{ text: 'is outside the plugin, or no source: a sandboxed plugin cannot import it' }],
        };
      });
    },
  };
}
