import { hash } from 'node:crypto';
import { marketplaceErrors, type SourceReading } from '@isp/sdk';
import { checkIndex } from '../index/check-index.ts';
import { indexLimitBytes } from '../index/index-format.ts';
import { parseIndex } from '../index/parse-index.ts';
import { packageLimits } from '../package/package-format.ts';
import type { MarketplaceSource, WantedPackage } from './marketplace-source.ts';
import { storePackage } from './store-package.ts';

/** Files beside an index, wherever they are. */
export interface SourceFiles {
  /** Name of the index among them. */
  readonly indexName: string;
  /** The content of a file, or undefined when there is none. Throws MARKETPLACE_SOURCE_AWAY. */
  read(path: string, limitBytes: number): Promise<Buffer | undefined>;
}

const signatureLimitBytes = 64 * 1024;

/** A source that has an index of its own. */
export function indexedSource(name: string, files: SourceFiles): MarketplaceSource {
  return {
    async readIndex(trust): Promise<SourceReading> {
      const bytes = await readIndexFile(name, files);
      const signature = await files.read(`${files.indexName}.sig`, signatureLimitBytes);
      const { index, keyId } = checkIndex(bytes, signature, { ...trust, source: name });
      return {
        mark: hash('sha256', bytes, 'hex'),
        sequence: index.sequence,
        issuedAt: index.generatedAt,
        expiresAt: index.expiresAt,
        keyId,
        plugins: Object.values(index.plugins),
        revocations: [...index.revocations],
      };
    },
    async fetchPackage(wanted, toFile) {
      const file = placeOf(await readIndexFile(name, files), wanted);
      const bytes = file && (await files.read(file, packageLimits.archiveBytes));
      if (!bytes) throw marketplaceErrors.MARKETPLACE_VERSION_GONE({ source: name, ...wanted });
      await storePackage(bytes, wanted, toFile);
    },
  };
}

async function readIndexFile(name: string, files: SourceFiles): Promise<Buffer> {
  const bytes = await files.read(files.indexName, indexLimitBytes);
  if (bytes) return bytes;
  throw marketplaceErrors.MARKETPLACE_SOURCE_AWAY({ source: name, reason: `there is no ${files.indexName}` });
}

/** Where a package is. The index need not be believed for that: the hash of what is there decides. */
function placeOf(bytes: Buffer, { id, version }: WantedPackage): string | undefined {
  const parsed = parseIndex(bytes);
  if ('problem' in parsed) return undefined;
  return parsed.index.plugins[id]?.versions.find((one) => one.version === version)?.file;
}
