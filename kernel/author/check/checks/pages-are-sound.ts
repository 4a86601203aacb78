import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundlePages } from '@isp/sdk/pages';
import { stop } from 'esbuild';
import { type Check, type Finding, problem, type Subject } from '../check.ts';

export const pagesAreSound: Check = {
  name: 'its pages can be read, and bring no copy of React',
  skips: ({ manifest }) => (componentsOf(manifest).length === 0 ? 'it has no pages' : undefined),
  async run({ directory, manifest }) {
    const portal = manifest.contributes?.portal ?? {};
    const { files, problem: mistake } = await bundlePages({ id: manifest.id, directory, portal });
    await stop();
    if (mistake) return [problem(mistake)];
    const entry = portal.entry ?? 'ui/index.tsx';
    const text = await readFile(join(directory, entry), 'utf8');
    const script = [...files.values()].map((file) => file.text).join('\n');
    return [
      ...unlisted(componentsOf(manifest), text).map((name) => problem(`${entry} lists no component ${name}`)),
      ...(/\bexport default\b/.test(text)
        ? []
        : [problem(`${entry} has no default export; make it with definePortalExtension of @isp/sdk/ui`)]),
      ...copiesOf(script),
    ];
  },
};

function componentsOf({ contributes }: Subject['manifest']): string[] {
  const { routes = [], slots = [] } = contributes?.portal ?? {};
  return [...routes, ...slots].map(({ component }) => component);
}

function unlisted(components: readonly string[], text: string): string[] {
  return [...new Set(components)].filter((name) => !new RegExp(`\\b${name}\\b`).test(text));
}

/** A second copy of React breaks the hooks of the page. */
function copiesOf(script: string): Finding[] {
  if (!/Symbol\.for\(["'`]react\.(transitional\.)?element["'`]\)/.test(script)) return [];
  return [problem('its pages bring their own copy of React; leave it out, the portal has it')];
}
