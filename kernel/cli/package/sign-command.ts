import { signPackage } from '../../../marketplace/package/sign-package.ts';
import { readPrivateKey } from './key-file.ts';

/** `isp plugin sign`. */
export async function sign(file: string, { key }: { key: string }): Promise<number> {
  const { manifest, signatures } = await signPackage(file, await readPrivateKey(key));
  const keys = signatures.map(({ keyId }) => keyId).join(' and ');
  process.stdout.write(`${manifest.id} ${manifest.version} is signed with ${keys}: ${file}\n`);
  return 0;
}
