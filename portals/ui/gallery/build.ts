import { join } from 'node:path';
import { build } from 'vite';

/** `node portals/ui/gallery/build.ts DIRECTORY`: the gallery, built for production. */
const [, , outDir] = process.argv;

await build({
  root: import.meta.dirname,
  configFile: false,
  logLevel: 'error',
  oxc: { jsx: { runtime: 'automatic', development: false } },
  build: {
    outDir: outDir ?? join(import.meta.dirname, '../../dist/gallery'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
  },
});
