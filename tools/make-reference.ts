import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePages } from './reference/make-pages.ts';

/** `node tools/make-reference.ts`: makes `docs/reference/` from the declarations of the SDK and their comments. */
const folder = new URL('../docs/reference/', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });
const pages = makePages();
for (const [name, text] of pages) writeFileSync(join(folder, name), text);
process.stdout.write(`made ${[...pages.keys()].join(', ')}\n`);
