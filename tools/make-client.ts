import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clientFiles } from './client/client-files.ts';

/** `node tools/make-client.ts`: makes `sdk/client/generated/` from the contracts of the bundled plugins. */
const folder = new URL('../sdk/client/generated/', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });
const files = await clientFiles();
for (const [name, text] of files) writeFileSync(join(folder, name), text);
process.stdout.write(`made ${[...files.keys()].join(', ')}\n`);
