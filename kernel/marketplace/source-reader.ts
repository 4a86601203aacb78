import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type KnownReading,
  marketplaceErrors,
  type PackageMedia,
  type SourceAddress,
  type SourceReading,
  type TrustedKey,
} from '@isp/sdk';
import type { Logger } from 'pino';
import { writeFileAtomically } from '../data-directory/write-file-atomically.ts';
import { bundledUrl } from './bundled-url.ts';
import { inMarketplaceProcess } from './marketplace-process.ts';
import type { BundledPlace } from './marketplace-work.ts';

/** A package of a source, as it was offered. */
export interface OfferedPackage {
  readonly source: SourceAddress;
  readonly id: string;
  readonly version: string;
  readonly integrity: string;
}

/** What reading sources needs. */
export interface ReaderOptions {
  /** Folder in the data directory for packages that were downloaded, and for pictures. */
  readonly place: string;
  readonly bundled: BundledPlace;
  readonly log: Logger;
  /** Development or sandbox mode: an index nobody signed may be believed. */
  readonly takesUnsigned: boolean;
  trustedKeys(): Promise<TrustedKey[]>;
}

/** What was downloaded to be installed is of no use later. */
const keptMs = 3_600_000;
/** Pictures nobody has looked at the version of for so long. */
const picturesKeptMs = 30 * 24 * 3_600_000;

/** Reads marketplace sources, each time in a process of its own. */
export class SourceReader {
  readonly #options: ReaderOptions;
  readonly #stopping = new AbortController();
  /** The bundled catalogue is packed by one at a time. */
  #packing: Promise<unknown> = Promise.resolve();

  constructor(options: ReaderOptions) {
    this.#options = options;
  }

  /** @throws MARKETPLACE_SOURCE_AWAY, MARKETPLACE_INDEX_REFUSED, MARKETPLACE_UNSIGNED */
  async read(source: SourceAddress, known: KnownReading): Promise<SourceReading | { unchanged: true }> {
    const { takesUnsigned, bundled, trustedKeys, log } = this.#options;
    if (source.unsigned && !takesUnsigned)
      throw marketplaceErrors.MARKETPLACE_UNSIGNED({ source: source.name });
    const request = { source, known, bundled, trustedKeys: await trustedKeys() };
    const read = () => inMarketplaceProcess('read', request, this.#stopping.signal);
    const { reading, leftOut } = await (source.url === bundledUrl ? this.#afterPacking(read) : read());
    for (const problem of leftOut)
      log.warn({ problem }, 'a plugin of the bundled catalogue cannot be packed');
    return reading;
  }

  /** Downloads a package and answers where it is. */
  async fetch(wanted: OfferedPackage): Promise<{ file: string }> {
    const folder = await this.#folder('downloads');
    await removeOlder(folder, keptMs);
    const toFile = join(folder, `${randomUUID()}.tgz`);
    const { bundled } = this.#options;
    await inMarketplaceProcess('fetch', { ...wanted, bundled, toFile }, this.#stopping.signal);
    return { file: toFile };
  }

  /** Pictures of a package; a package never changes, so they are kept. */
  async media({
    files,
    ...wanted
  }: OfferedPackage & { readonly files: readonly string[] }): Promise<
    Readonly<Record<string, PackageMedia>>
  > {
    const folder = await this.#folder('pictures');
    const name = createHash('sha256')
      .update(JSON.stringify([wanted.integrity, files]))
      .digest('hex');
    const kept = join(folder, `${name}.json`);
    const text = await readFile(kept, 'utf8').catch(() => undefined);
    if (text !== undefined) return JSON.parse(text) as Record<string, PackageMedia>;
    const toFile = join(await this.#folder('downloads'), `${randomUUID()}.tgz`);
    const request = { ...wanted, files, bundled: this.#options.bundled, toFile };
    const pictures = await inMarketplaceProcess('media', request, this.#stopping.signal);
    await removeOlder(folder, picturesKeptMs);
    await writeFileAtomically(kept, JSON.stringify(pictures));
    return pictures;
  }

  /** Ends what is being read. */
  stop(): void {
    this.#stopping.abort();
  }

  async #afterPacking<T>(read: () => Promise<T>): Promise<T> {
    const turn = this.#packing.then(read, read);
    this.#packing = turn.catch(() => undefined);
    return turn;
  }

  async #folder(name: string): Promise<string> {
    const path = join(this.#options.place, name);
    await mkdir(path, { recursive: true, mode: 0o700 });
    return path;
  }
}

async function removeOlder(folder: string, ageMs: number): Promise<void> {
  const before = Date.now() - ageMs;
  const paths = (await readdir(folder)).map((name) => join(folder, name));
  await Promise.all(
    paths.map(async (path) => {
      const { mtimeMs } = await stat(path);
      if (mtimeMs < before) await rm(path, { force: true });
    }),
  );
}
