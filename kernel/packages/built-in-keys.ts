import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TrustedKey } from '@isp/sdk';
import { keyIdOf } from '../../marketplace/package/keys.ts';

const folder = fileURLToPath(new URL('../../marketplace/keys/', import.meta.url));

/** The keys that come with the platform: `marketplace/keys/<name>.pem`. They cannot be removed. */
export async function builtInKeys(): Promise<TrustedKey[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.pem')).sort();
  return Promise.all(
    names.map(async (name) => {
      const publicKey = await readFile(join(folder, name), 'utf8');
      const id = keyIdOf(publicKey);
      return { id, name: basename(name, '.pem'), publicKey, addedAt: '1970-01-01T00:00:00Z', builtIn: true };
    }),
  );
}
