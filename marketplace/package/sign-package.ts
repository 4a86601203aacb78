import { writeWhole } from './atomic-files.ts';
import { type PluginPackage, signaturesFile } from './package-format.ts';
import { readPackage } from './read-package.ts';
import { makeSignature } from './signatures.ts';
import { writeArchive } from './write-archive.ts';

/**
 * Adds a signature to a package file, or renews that of the same key. Signing twice gives the same bytes.
 *
 * @throws PACKAGE_INVALID, PACKAGE_ALTERED, KEY_UNUSABLE; the file is then as it was
 */
export async function signPackage(file: string, privateKeyPem: string): Promise<PluginPackage> {
  const { files, integrityBytes, signatures } = await readPackage(file);
  const made = makeSignature('package', integrityBytes, privateKeyPem);
  const all = [...signatures.filter(({ keyId }) => keyId !== made.keyId), made].sort((a, b) =>
    a.keyId < b.keyId ? -1 : 1,
  );
  const bytes = await writeArchive(
    new Map(files).set(signaturesFile, Buffer.from(`${JSON.stringify(all, undefined, 2)}\n`)),
  );
  await writeWhole(file, bytes);
  return readPackage(bytes);
}
