import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '@isp/sdk';
import { projectDirectory } from '../../support/project-directory.ts';
import type { FilledPlatform } from './filled-platform.ts';
import type { Sight } from './looked-at.ts';
import { goWithin, problemsOf } from './page-problems.ts';

/** A plugin and the addresses its pages have in the portal of administrators, as its manifest names them. */
export interface PagesOfPlugin {
  readonly plugin: string;
  readonly patterns: readonly string[];
}

/** The pages of all plugins of a folder of this project: one that is added is among them by itself. */
export function pagesIn(folder: 'plugins' | 'services'): PagesOfPlugin[] {
  const manifests = globSync(`${folder}/*/plugin.json`, { cwd: projectDirectory }).sort();
  return manifests
    .map((file) => JSON.parse(readFileSync(join(projectDirectory, file), 'utf8')) as Manifest)
    .map(({ id, contributes }) => ({ plugin: id, patterns: patternsOf(id, contributes?.portal?.routes) }))
    .filter(({ patterns }) => patterns.length > 0);
}

function patternsOf(
  plugin: string,
  routes: readonly { readonly path: string; readonly portals?: readonly string[] }[] = [],
): string[] {
  return routes
    .filter(({ portals }) => portals?.includes('admin') ?? true)
    .map(({ path }) => (path === '' ? `/${plugin}` : `/${plugin}/${path}`));
}

/** The address of a page with the things of a platform in it, which `filled-platform.ts` names. */
export function addressOf(pattern: string, things: FilledPlatform['things']): string {
  return pattern.replaceAll(/\$(\w+)/g, (_, name: string) => things[pattern] ?? things[name] ?? '');
}

const notShown = /could not show this|There is no such page|That did not work|cannot be reached/;

/** A page of a plugin with something on it, gone to from the page before. */
export function pageOf(pattern: string): Sight {
  return {
    name: pattern,
    async problems({ page }, { platform }) {
      const address = addressOf(pattern, platform.things);
      if (address.includes('//') || address.endsWith('/'))
        return [`${pattern}: filled-platform.ts has nothing it could be shown of`];
      const missing = await goWithin(page, address);
      const failures = await page.locator('main').getByText(notShown).allTextContents();
      return [
        ...(missing ? [`${pattern}: waits for ${missing}`] : []),
        ...failures.map((text) => `${pattern} cannot be shown: ${text}`),
        ...(await problemsOf(page, pattern)),
      ];
    },
  };
}
