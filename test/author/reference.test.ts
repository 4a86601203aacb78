import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { makePages } from '../../tools/reference/make-pages.ts';
import { permissionsPage } from '../../tools/reference/permissions-page.ts';

const folder = new URL('../../docs/reference/', import.meta.url);

describe('the reference documentation', () => {
  const pages = makePages();

  test('is what its tool makes of the SDK as it is; "node tools/make-reference.ts" makes it anew', async () => {
    const all = new Map([...pages, ['permissions.md', await permissionsPage()]]);
    expect((await readdir(folder)).sort()).toEqual([...all.keys()].sort());
    for (const [name, text] of all) expect(await readFile(new URL(name, folder), 'utf8')).toBe(text);
  });

  test('has declaration, comment and example of what is exported, and the text of each error', () => {
    const author = pages.get('author.md') ?? '';
    expect(author).toContain('### defineAction');
    expect(author).toContain('Declares an action: schema, permission, route and handler in one place.');
    expect(author).toContain("export const getCustomer = defineAction('customers.get', {");
    expect(author).toMatch(
      /function defineAction<N extends ActionName>\(name: N, spec: ActionSpec<N>\): ActionDefinition;/,
    );
    expect(pages.get('contract.md')).toContain('| `NOT_FOUND` | 404 |');
    expect(pages.get('manifest.md')).toMatch(
      /\| `permissions\.http\.fetch` \| list of string \|\s+\| Hosts it reaches/,
    );
  });
});
