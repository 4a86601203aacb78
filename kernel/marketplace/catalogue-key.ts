import { createPublicKey } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { TrustedKey } from '@isp/sdk';
import { keyIdOf, makeKeyPair } from '../../marketplace/package/keys.ts';
import { writeFileAtomically } from '../data-directory/write-file-atomically.ts';
import { StartError } from '../start-error.ts';

/** The key this installation signs the bundled catalogue with. */
export interface CatalogueKey {
  /** PKCS #8 in PEM, mode 0600, in the data directory. */
  readonly file: string;
  /** Its public half, as one of the trusted keys. */
  readonly trusted: TrustedKey;
}

/**
 * The key of the bundled catalogue, made at the first start. What comes with the platform is trusted as the platform is, but
 * packages without a signature are installed nowhere: so each installation signs what it came with.
 *
 * @throws StartError CATALOGUE_KEY_UNUSABLE
 */
export async function obtainCatalogueKey(directory: { readonly path: string }): Promise<CatalogueKey> {
  const file = join(directory.path, 'catalogue.key');
  try {
    const privateKey = (await readFile(file, 'utf8').catch(absent)) ?? (await makeKey(file));
    const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }) as string;
    const { birthtime, mtime } = await stat(file);
    const addedAt = (birthtime.getTime() > 0 ? birthtime : mtime).toISOString();
    const trusted = { id: keyIdOf(publicKey), name: 'Bundled catalogue', publicKey, addedAt, builtIn: true };
    return { file, trusted };
  } catch (cause) {
    const message = `The key of the bundled catalogue cannot be used: ${(cause as Error).message} Remove ${file}, and another one is made.`;
    throw new StartError('CATALOGUE_KEY_UNUSABLE', message, { cause });
  }
}

async function makeKey(file: string): Promise<string> {
  const { privateKeyPem } = makeKeyPair();
  await writeFileAtomically(file, privateKeyPem);
  return privateKeyPem;
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
