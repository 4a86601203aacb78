import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { chunkGroups, type Place } from './chunk-groups.ts';
import { shellDirectory } from './places.ts';
import { sharedEntries, sharedInputs } from './shared-entries.ts';

/**
 * One build with many entries: the application, the frame of sandboxed pages, and one per shared specifier. Without places of
 * modules it is divided by the bundler alone.
 */
export function viteOptions(outDir: string, places?: ReadonlyMap<string, Place>): InlineConfig {
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
          ...(places ? { codeSplitting: { groups: chunkGroups(places) } } : {}),
        },
      },
    },
  };
}
