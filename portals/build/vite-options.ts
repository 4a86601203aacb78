import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { shellDirectory } from './places.ts';
import { sharedEntries, sharedInputs } from './shared-entries.ts';

/**
 * What nearly every page needs, in two files: one compresses better than thirty, and is asked for once. What of the kit only
 * pages of plugins show is in a third, which comes with the first of them. Everything else is divided by the bundler.
 */
const groups = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 2 },
  {
    name: 'kit',
    test: /portals\/ui\/(base\/(?!tabs|lists)|provider\/)|sdk\/(ui\/[^/]+$|client\/)|node_modules\/@tanstack\/(react-query|query-core)\//,
    priority: 1,
  },
  { name: 'kit-of-pages', test: /portals\/ui\/base\/(tabs|lists)/, priority: 0 },
];

/** One build with many entries: the application, the frame of sandboxed pages, and one per shared specifier. */
export function viteOptions(outDir: string): InlineConfig {
  return {
    configFile: false,
    root: shellDirectory,
    publicDir: false,
    logLevel: 'warn',
    mode: 'production',
    // Whatever environment starts it: a build for tests would have React’s long errors in it, 70 KB of them.
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [sharedEntries()],
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2024',
      manifest: 'manifest.json',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      rolldownOptions: {
        input: {
          shell: join(shellDirectory, 'main.tsx'),
          frame: join(shellDirectory, 'frame', 'main.tsx'),
          ...sharedInputs(),
        },
        preserveEntrySignatures: 'strict',
        // "use client" is for servers that render React; there is none here.
        onLog: (level, log, tell) => log.code === 'MODULE_LEVEL_DIRECTIVE' || tell(level, log),
        output: {
          entryFileNames: 'assets/[name]-[hash].js',
          chunkFileNames: 'assets/part-[hash].js',
          assetFileNames: 'assets/[name]-[hash][extname]',
          codeSplitting: { groups },
        },
      },
    },
  };
}
