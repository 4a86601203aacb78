import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../package/atomic-files.ts';
import { makeSignature } from '../package/signatures.ts';
import { indexErrors } from './index-errors.ts';
import { indexFile, indexSignatureFile, type MarketplaceIndex } from './index-format.ts';
import { parseIndex } from './parse-index.ts';

/** What a change of an index needs. */
export interface IndexChange {
  /** Ed25519, PKCS #8 in PEM: the marketplace's own key. */
  readonly privateKeyPem: string;
  /** The moment of the change. */
  readonly now: Temporal.Instant;
  /** Days the index is believed; undefined: until there is another one. */
  readonly validDays?: number;
}

/**
 * The index of a folder of our own, whose signature is not looked at; undefined when there is none.
 *
 * @throws INDEX_FOLDER_UNUSABLE
 */
export async function readOwnIndex(folder: string): Promise<MarketplaceIndex | undefined> {
  const bytes = await readFile(join(folder, indexFile)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw unusable(folder, error.message, error);
  });
  if (!bytes) return undefined;
  const parsed = parseIndex(bytes);
  if ('problem' in parsed) throw unusable(folder, `${indexFile}: ${parsed.problem}`);
  return parsed.index;
}

/** The index of a folder of our own; INDEX_FOLDER_UNUSABLE when there is none. */
export async function requireOwnIndex(folder: string): Promise<MarketplaceIndex> {
  const index = await readOwnIndex(folder);
  if (!index) throw unusable(folder, 'there is none yet; make one with: isp marketplace index');
  return index;
}

/** Writes the next index of a folder and signs it. */
export async function writeIndex(
  folder: string,
  content: Pick<MarketplaceIndex, 'name' | 'plugins' | 'revocations'>,
  { before, change }: { before: MarketplaceIndex | undefined; change: IndexChange },
): Promise<MarketplaceIndex> {
  const { now, validDays, privateKeyPem } = change;
  const expiresAt = validDays === undefined ? undefined : now.add({ hours: 24 * validDays }).toString();
  const { name, plugins, revocations } = content;
  const index: MarketplaceIndex = {
    format: 1,
    name,
    sequence: (before?.sequence ?? 0) + 1,
    generatedAt: now.toString(),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    plugins,
    revocations,
  };
  const bytes = Buffer.from(`${JSON.stringify(index, undefined, 2)}\n`);
  const signatures = [makeSignature('index', bytes, privateKeyPem)];
  await writeWhole(join(folder, indexFile), bytes);
  await writeWhole(join(folder, indexSignatureFile), `${JSON.stringify(signatures, undefined, 2)}\n`);
  return index;
}

export const unusable = (folder: string, reason: string, cause?: unknown) =>
  indexErrors.INDEX_FOLDER_UNUSABLE({ folder, reason }, { cause });
