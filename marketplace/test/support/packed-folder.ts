import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '@isp/sdk';
import { makeKeyPair } from '../../package/keys.ts';
import { packPlugin } from '../../package/pack/pack-plugin.ts';
import { signPackage } from '../../package/sign-package.ts';
import { sampleFiles, testDirectory } from './sample-plugin.ts';

/** The publisher of the tests, and the key list of somebody who trusts him. */
export const publisher = makeKeyPair();
export const trustedKeys = [
  { id: publisher.keyId, name: 'Example Networks', publicKey: publisher.publicKeyPem },
];

/** Packs a sample plugin into a folder and signs it, unless the key is empty; answers the file. */
export async function packInto(
  folder: string,
  { key = publisher.privateKeyPem, ...changes }: Partial<Manifest> & { readonly key?: string } = {},
): Promise<string> {
  await using source = await testDirectory();
  await source.write(sampleFiles(changes));
  const { file } = await packPlugin(source.path, { outDirectory: folder });
  if (key !== '') await signPackage(file, key);
  return file;
}

/** Takes a package out of a folder. */
export const takeOut = (folder: string, name: string): Promise<void> => rm(join(folder, name));
