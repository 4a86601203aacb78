import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '@isp/sdk';
import type { Page } from 'playwright-core';
import { projectDirectory } from '../../support/project-directory.ts';
import type { FilledPlatform } from './filled-platform.ts';
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

const notShown = /could not show this|There is no such page|That did not work|cannot be reached/;

/** What is wrong with pages, each with something on it, gone to one after the other. */
export async function problemsOfPages(
  page: Page,
  { things }: FilledPlatform,
  patterns: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (const pattern of patterns) {
    const address = pattern.replaceAll(
      /\$(\w+)/g,
      (_, name: string) => things[pattern] ?? things[name] ?? '',
    );
    if (address.includes('//') || address.endsWith('/')) {
      found.push(`${pattern}: filled-platform.ts has nothing it could be shown of`);
      continue;
    }
    const missing = await goWithin(page, address);
    if (missing) found.push(`${pattern}: waits for ${missing}`);
    const failure = await page.locator('main').getByText(notShown).allTextContents();
    found.push(...failure.map((text) => `${pattern} cannot be shown: ${text}`));
    found.push(...(await problemsOf(page, pattern)));
  }
  return found;
}
