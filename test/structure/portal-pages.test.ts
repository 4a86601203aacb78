import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Manifest } from '@isp/sdk';
import { bundlePages } from '@isp/sdk/pages';
import { describe, expect, test } from '@jest/globals';
import { stop } from 'esbuild';
import { projectDirectory } from '../support/project-directory.ts';

const folders = globSync('{plugins,services}/*/ui', { cwd: projectDirectory }).map((path) =>
  path.slice(0, -'/ui'.length),
);
const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(projectDirectory, folder, 'plugin.json'), 'utf8')) as Manifest;
const sources = (root: string) =>
  globSync(`${root}/**/*.{ts,tsx}`, { cwd: projectDirectory }).filter((file) => !file.includes('/test/'));
const textOf = (file: string) => readFileSync(join(projectDirectory, file), 'utf8');

/** The texts a folder's code says, as they are written in `t('…')`. */
function textsOf(root: string): string[] {
  const said = /\bt\(\s*'((?:[^'\\]|\\.)*)'/g;
  return sources(root)
    .filter((file) => !file.endsWith('german.ts'))
    .flatMap((file) => [...textOf(file).matchAll(said)].map(([, text = '']) => text.replaceAll("\\'", "'")));
}

/** What a file imports by its beginning: types and what it loads later are left out. */
function importsOf(file: string): string[] {
  const atOnce = /^(?:import|export) (?!type )[^;]*?from '([^']+)';/gms;
  return [...textOf(file).matchAll(atOnce)].map(([, from = '']) => from);
}

async function dictionaryOf(path: string): Promise<Readonly<Record<string, string>>> {
  const module = (await import(join(projectDirectory, path))) as { german: Readonly<Record<string, string>> };
  return module.german;
}

describe.each(folders)('the pages of %s', (folder) => {
  test('are made of what lies below ui/ and what the portal brings, and every component is there', async () => {
    const manifest = manifestOf(folder);
    const portal = manifest.contributes?.portal;
    expect(portal).toBeDefined();
    const directory = join(projectDirectory, folder);
    const { problem } = await bundlePages({ id: manifest.id, directory, portal: portal ?? {} });
    await stop();
    expect(problem).toBeUndefined();
    const entry = textOf(join(folder, portal?.entry ?? 'ui/index.tsx'));
    for (const { component } of [...(portal?.routes ?? []), ...(portal?.slots ?? [])])
      expect(entry).toMatch(new RegExp(`\\b${component}\\b`));
  });

  test('are named and speak in German too', async () => {
    const {
      routes = [],
      slots = [],
      commands = [],
      search = [],
    } = manifestOf(folder).contributes?.portal ?? {};
    for (const { title } of [...routes, ...slots, ...commands, ...search]) expect(title.de).toBeDefined();
    const german = await dictionaryOf(`${folder}/ui/german.ts`);
    expect(textsOf(`${folder}/ui`).filter((text) => !Object.hasOwn(german, text))).toEqual([]);
    const said = new Set(textsOf(`${folder}/ui`));
    expect(Object.keys(german).filter((text) => !said.has(text))).toEqual([]);
  });
});

describe('the application', () => {
  test('speaks German too', async () => {
    const german = await dictionaryOf('portals/shell/language/german.ts');
    expect(textsOf('portals/shell').filter((text) => !Object.hasOwn(german, text))).toEqual([]);
  });

  test('neither it nor the kit imports a plugin, a service or the kernel, and Mantine is the kit’s alone', () => {
    const imports = (file: string) =>
      [...textOf(file).matchAll(/\bfrom '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm)].map(
        ([, from, dynamic, bare]) => from ?? dynamic ?? bare ?? '',
      );
    const foreign = (root: string, forbidden: RegExp) =>
      sources(root).flatMap((file) =>
        imports(file)
          .filter((name) => forbidden.test(name))
          .map((name) => `${file} → ${name}`),
      );
    const inside =
      /\/(kernel|services|plugins\/[a-z-]+\/(contract|actions|data))\/|^@isp\/(?!ui|sdk\/ui|client)/;
    expect(foreign('portals/shell', inside)).toEqual([]);
    expect(foreign('portals/ui', inside)).toEqual([]);
    expect(foreign('portals/shell', /^@mantine\//)).toEqual([]);
    expect(sources('portals/shell').length).toBeGreaterThan(40);
  });

  test('no page waits for Mantine: what is made of it is loaded when something opens', () => {
    const entries = globSync('portals/ui/*.ts', { cwd: projectDirectory });
    const reached = new Set(entries);
    for (const file of reached)
      for (const from of file.startsWith('portals/') ? importsOf(file) : [])
        reached.add(from.startsWith('.') ? join(dirname(file), from) : from);
    expect(reached).toContain('portals/ui/overlays/late-part.ts');
    expect([...reached].filter((name) => name.startsWith('@mantine/'))).toEqual([]);
  });

  test('no code of the browser asks for HTML, eval or a style in a text: the policy refuses all three', () => {
    const risky = /dangerouslySetInnerHTML|\.innerHTML\b|\beval\(|new Function\(|document\.write/;
    const files = [
      ...sources('portals/shell'),
      ...sources('portals/ui'),
      ...folders.flatMap((folder) => sources(`${folder}/ui`)),
    ];
    expect(files.filter((file) => risky.test(textOf(file)))).toEqual([]);
  });
});
