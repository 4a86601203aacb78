import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePages } from './reference/make-pages.ts';
import { permissionsPage } from './reference/permissions-page.ts';

/** `node tools/make-reference.ts`: makes `docs/reference/` of the SDK's declarations, and of what the plugins offer. */
const folder = new URL('../docs/reference/', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });
const pages = makePages();
pages.set('permissions.md', await permissionsPage());
for (const [name, text] of pages) writeFileSync(join(folder, name), text);
process.stdout.write(`made ${[...pages.keys()].join(', ')}\n`);
