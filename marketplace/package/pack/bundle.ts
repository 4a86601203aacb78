import type { Manifest } from '@isp/sdk';
import { type BuildOptions, type BuildResult, build, type Message } from 'esbuild';
import { importRules } from './import-rules.ts';
import { unpackable } from './pack-errors.ts';

/** What a plugin's code becomes: file contents by path in the package. */
export type Bundled = ReadonlyMap<string, Buffer>;

interface BundleRequest {
  readonly manifest: Manifest;
  /** TypeScript or JavaScript files, from the plugin's root; each becomes one file of its own. */
  readonly entries: readonly string[];
}

/**
 * Bundles entry files of a plugin, each with all it imports, for the Node that runs the platform. Source maps carry the
 * sources, so that errors name the author's file and line.
 *
 * @throws PLUGIN_UNPACKABLE with file:line of each mistake
 */
export async function bundle(directory: string, { manifest, entries }: BundleRequest): Promise<Bundled> {
  const options = {
    ...base,
    absWorkingDir: directory,
    entryPoints: [...entries],
    outdir: directory,
    outbase: directory,
  };
  const plugins = [importRules(manifest)];
  const run = (more: BuildOptions = {}) =>
    build({ ...options, ...targetOf(manifest), plugins, ...more }).catch((error: { errors?: Message[] }) => {
      if (!error.errors) throw error;
      throw unpackable(directory, error.errors.map(describe), error);
    });
  const first = await run();
  return contents(
    directory,
    usesRequire(manifest, first) ? await run({ banner: { js: requireBanner } }) : first,
  );
}

const base = {
  bundle: true,
  format: 'esm',
  write: false,
  metafile: true,
  sourcemap: 'linked',
  sourcesContent: true,
  charset: 'utf8',
  logLevel: 'silent',
  // What stands in a tsconfig.json above the folder must not change what comes out.
  tsconfigRaw: '{}',
} as const satisfies BuildOptions;

/** In the sandbox there is no Node, so packages are taken as a browser would take them, without its globals. */
function targetOf({ runtime }: Manifest): BuildOptions {
  const target = `node${process.versions.node.split('.')[0]}`;
  if (runtime === 'node') return { target, platform: 'node' };
  return { target, platform: 'neutral', mainFields: ['module', 'main'] };
}

/** Packages in CommonJS ask for Node's modules with `require`, which an ES module does not have by itself. */
const requireBanner =
  "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);";

function usesRequire({ runtime }: Manifest, { metafile }: BuildResult): boolean {
  return runtime === 'node' && Object.values(metafile?.inputs ?? {}).some(({ format }) => format === 'cjs');
}

function contents(directory: string, { outputFiles = [] }: BuildResult): Bundled {
  return new Map(
    outputFiles.map(({ path, contents }) => [
      path.slice(directory.length + 1).replaceAll('\\', '/'),
      Buffer.from(contents),
    ]),
  );
}

/** `actions/greet.ts:3:14: …`, as editors and terminals make a link of. */
function describe({ location, text }: Message): string {
  if (!location) return text;
  return `${location.file}:${location.line}:${location.column + 1}: ${text}`;
}
