import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { linkOf, navigationOf } from '../navigation/navigation-of.ts';
import type { PluginPart } from '../plugins/plugin-part.ts';

interface Manifest {
  readonly contributes: { readonly portal: { readonly routes: readonly { readonly path: string }[] } };
}

/** The links of a plugin of this project, as the portal gets its routes. */
function linksOf(plugin: string) {
  const file = join(import.meta.dirname, '..', '..', '..', 'plugins', plugin, 'plugin.json');
  const { routes } = (JSON.parse(readFileSync(file, 'utf8')) as Manifest).contributes.portal;
  const part = { routes: routes.map((route) => ({ ...route, path: `/${plugin}/${route.path}` })) };
  return navigationOf([part as unknown as PluginPart], 'en');
}

test('calls without a price stand under the call records they come from', () => {
  expect(linkOf(linksOf('voice'), '/voice/cdr/errors')).toBe('/voice/cdr');
});

test('who orders voice for a customer is not among the telephone numbers', () => {
  const sections = linksOf('voice');
  expect(linkOf(sections, '/voice/order/7')).toBeUndefined();
  expect(linkOf(sections, '/voice/numbers')).toBe('/voice/numbers');
});
