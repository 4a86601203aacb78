import { createHash } from 'node:crypto';
import type { Manifest, ManifestChunk } from 'vite';
import { fileNameOf, sharedSpecifiers } from './shared-entries.ts';

/** Runs before the first paint, so that nothing flashes: the colours and the language of last time. */
const firstPaint = `(()=>{const d=document.documentElement,s=localStorage,c=s.getItem('isp.colorScheme'),l=s.getItem('isp.locale');\
d.dataset.mantineColorScheme=c==='light'||c==='dark'?c:matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light';\
if(l){d.lang=l;d.dir=/^(ar|fa|he|ur)\\b/.test(l)?'rtl':'ltr'}})()`;

interface PageOptions {
  readonly entry: string;
  /** Inline, before the first paint. */
  readonly script?: string;
  readonly title: string;
  /** What browsers and search machines say of it. */
  readonly description?: string;
}

const description = 'Customers, services, billing and network of an internet service provider.';

/** The documents of the build, and the hashes of their inline scripts. */
export function makePages(manifest: Manifest): {
  index: string;
  frame: string;
  scriptHashes: string[];
  first: { scripts: string[]; styles: string[] };
  shared: Record<string, string[]>;
} {
  const map = JSON.stringify({ imports: importMap(manifest) });
  const first = filesOf(manifest, 'main.tsx');
  const page = (options: PageOptions) => pageOf(manifest, map, options);
  return {
    index: page({ entry: 'main.tsx', script: firstPaint, title: 'ISP', description }),
    frame: page({ entry: 'frame/main.tsx', title: 'Plugin' }),
    scriptHashes: [map, firstPaint].map(hashSource),
    first,
    shared: filesOfShared(manifest, new Set(first.scripts)),
  };
}

/** The entry each shared specifier stands for; one that is missing ends the build. */
function importMap(manifest: Manifest): Record<string, string> {
  return Object.fromEntries(
    sharedSpecifiers.map((specifier) => [specifier, `/${manifest[entryOf(manifest, specifier)]?.file}`]),
  );
}

/** The files each shared specifier stands for, but those that are loaded at first anyway. */
function filesOfShared(manifest: Manifest, first: ReadonlySet<string>): Record<string, string[]> {
  const besides = (specifier: string) =>
    filesOf(manifest, entryOf(manifest, specifier)).scripts.filter((file) => !first.has(file));
  return Object.fromEntries(
    sharedSpecifiers.map((specifier) => [specifier, besides(specifier).map((file) => `/${file}`)]),
  );
}

function entryOf(manifest: Manifest, specifier: string): string {
  const wanted = fileNameOf(specifier);
  const found = Object.entries(manifest).find(([, { isEntry, name }]) => isEntry && name === wanted);
  if (!found) throw new BuildFailure(`the build has no entry for "${specifier}", which plugins import`);
  return found[0];
}

/** Why there is no build. */
export class BuildFailure extends Error {
  override readonly name = 'BuildFailure';
}

function pageOf(manifest: Manifest, map: string, { entry, script, title, description }: PageOptions): string {
  const { scripts, styles } = filesOf(manifest, entry);
  const [main, ...rest] = scripts;
  return `<!doctype html>
<html lang="en" dir="ltr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title}</title>
${description ? `    <meta name="description" content="${description}" />\n` : ''}    <link rel="icon" href="data:," />
${script ? `    <script>${script}</script>\n` : ''}    <script type="importmap">${map}</script>
${styles.map((file) => `    <link rel="stylesheet" href="/${file}" crossorigin />`).join('\n')}
${rest.map((file) => `    <link rel="modulepreload" href="/${file}" crossorigin />`).join('\n')}
    <script type="module" src="/${main}" crossorigin></script>
  </head>
  <body>
    <div id="root"></div>
    <noscript>This application needs JavaScript.</noscript>
  </body>
</html>
`;
}

/** All an entry loads at once, itself first. */
function filesOf(manifest: Manifest, entry: string): { scripts: string[]; styles: string[] } {
  const seen = new Map<string, ManifestChunk>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.set(key, chunk);
    for (const next of chunk.imports ?? []) visit(next);
  };
  visit(entry);
  const chunks = [...seen.values()];
  if (chunks.length === 0) throw new BuildFailure(`the build has no entry ${entry}`);
  return {
    scripts: chunks.map(({ file }) => file),
    styles: [...new Set(chunks.flatMap(({ css = [] }) => css))],
  };
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
