import { randomBytes } from 'node:crypto';
import { listFiles } from '../../../marketplace/package/integrity-list.ts';
import { integrityFile, signaturesFile } from '../../../marketplace/package/package-format.ts';
import { makeSignature } from '../../../marketplace/package/signatures.ts';
import { writeArchive } from '../../../marketplace/package/write-archive.ts';
import { manifestOf } from './filled-index.ts';

/** A signed package of 100 files with 10 KB each, which do not shrink. */
export async function filledPackage(privateKeyPem: string): Promise<Buffer> {
  const manifest = manifestOf('bench', '1.0.0');
  const described = { name: 'isp-plugin-bench', version: '1.0.0', type: 'module', isp: manifest };
  const files = new Map<string, Buffer>([
    ['plugin.json', Buffer.from(JSON.stringify(manifest))],
    ['package.json', Buffer.from(JSON.stringify(described))],
    ['plugin.js', randomBytes(10_240)],
  ]);
  for (let number = files.size; number < 100; number += 1)
    files.set(`ui/page-${number}.js`, randomBytes(10_240));
  const integrity = Buffer.from(JSON.stringify(listFiles(manifest, files)));
  files.set(integrityFile, integrity);
  files.set(
    signaturesFile,
    Buffer.from(JSON.stringify([makeSignature('package', integrity, privateKeyPem)])),
  );
  return writeArchive(files);
}
