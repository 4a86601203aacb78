import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { type BuildFailure, type BuildOptions, build, type Metafile, type OutputFile } from 'esbuild';
import type { PortalContributions } from '../contract/index.ts';
import { pageImportRules } from './import-rules.ts';
import { type PageCode, pageCodeOf } from './page-code.ts';

/** Whose pages, and where they are. */
export interface PageSource {
  readonly id: string;
  /** Absolute path of the plugin's folder. */
  readonly directory: string;
  readonly portal: PortalContributions;
}

/** A file as browsers load it. */
export interface PageFile {
  readonly type: string;
  readonly text: string;
}

/** The pages of one generation of a plugin, as browsers load them. */
export interface PageBundle {
  readonly files: ReadonlyMap<string, PageFile>;
  readonly script?: { readonly url: string; readonly integrity: string };
  readonly styles?: { readonly url: string; readonly integrity: string };
  /** What the page of a component loads before it can be shown. */
  codeOf(component: string): PageCode;
  /** Why there is no script, with file and line. */
  readonly problem?: string;
}

/** More than this is no page any more. */
const mostBytes = 2 * 1024 * 1024;

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/** Bundles a plugin's pages. A mistake in them is an answer, not an error: the region of the page says it. */
export async function bundlePages({ id, directory, portal }: PageSource): Promise<PageBundle> {
  const entry = portal.entry ?? 'ui/index.tsx';
  try {
    const { outputFiles, metafile } = await build({
      ...options,
      absWorkingDir: directory,
      entryPoints: [{ in: join(directory, entry), out: 'index' }],
      plugins: [pageImportRules(directory)],
    });
    return bundleOf(id, outputFiles, metafile);
  } catch (error) {
    return withProblem(problemOf(error));
  }
}

const options = {
  bundle: true,
  splitting: true,
  format: 'esm',
  jsx: 'automatic',
  jsxDev: false,
  minify: true,
  target: 'es2024',
  charset: 'utf8',
  legalComments: 'none',
  write: false,
  metafile: true,
  outdir: '/',
  entryNames: '[name]-[hash]',
  chunkNames: 'part-[hash]',
  assetNames: '[name]-[hash]',
  loader: { '.svg': 'dataurl', '.png': 'dataurl', '.webp': 'dataurl' },
  logLevel: 'silent',
  define: { 'process.env.NODE_ENV': '"production"' },
  // What stands in a tsconfig.json above the folder must not change what comes out.
  tsconfigRaw: '{}',
} as const satisfies BuildOptions;

function bundleOf(plugin: string, outputs: readonly OutputFile[], { outputs: made }: Metafile): PageBundle {
  const size = outputs.reduce((sum, { contents }) => sum + contents.length, 0);
  if (size > mostBytes)
    return withProblem(`its pages are ${size} bytes, more than the ${mostBytes} of the portal`);
  const files = new Map(
    outputs.map(({ path, text }) => {
      const name = basename(path);
      return [name, { type: types[name.split('.').at(-1) ?? ''] ?? 'text/plain', text }] as const;
    }),
  );
  const named = (pattern: RegExp) => {
    const found = outputs.find(({ path }) => pattern.test(basename(path)));
    if (!found) return undefined;
    const hash = createHash('sha384').update(found.contents).digest('base64');
    return { url: `/assets/plugins/${plugin}/${basename(found.path)}`, integrity: `sha384-${hash}` };
  };
  const script = named(/^index-\w+\.js$/);
  const styles = named(/^index-\w+\.css$/);
  const entry = Object.keys(made).find((path) => path.endsWith(basename(script?.url ?? '')));
  const codeOf = pageCodeOf(made, entry ?? '');
  return { files, codeOf, ...(script ? { script } : {}), ...(styles ? { styles } : {}) };
}

function withProblem(problem: string): PageBundle {
  return { files: new Map(), codeOf: () => ({ files: [], shared: [] }), problem };
}

function problemOf(error: unknown): string {
  const [first] = (error as Partial<BuildFailure>).errors ?? [];
  if (!first) return (error as Error).message;
  const { file, line, column } = first.location ?? {};
  return file ? `${file}:${line}:${Number(column) + 1} ${first.text}` : first.text;
}
