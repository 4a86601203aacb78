import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where `npm run build` puts the portal. */
const distDirectory = fileURLToPath(new URL('../../../portals/dist/', import.meta.url));
/** How often it is looked whether there is another build. */
const lookEveryMs = 1_000;

/** A build of the portal, as it is on disk. */
export interface BuiltPortal {
  readonly index: Buffer;
  readonly frame: Buffer;
  /** What makes it open without a connection. */
  readonly worker: Buffer;
  readonly scriptHashes: readonly string[];
  /** What each shared specifier loads besides the first load: addresses. */
  readonly shared: Readonly<Record<string, readonly string[]>>;
  /** An asset in one of its forms; undefined when there is none. */
  asset(name: string, encoding: Encoding): Promise<Buffer | undefined>;
}

/** `identity`: as it is. */
export type Encoding = 'br' | 'gzip' | 'identity';

const endings: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz', identity: '' };

/** The portal that is built at the moment; another build is noticed within a second, without a swap of the gateway. */
export class PortalOnDisk {
  readonly #directory: string;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #changedAt = 0;
  #now: Promise<BuiltPortal | undefined> = Promise.resolve(undefined);

  constructor(directory = distDirectory) {
    this.#directory = directory;
  }

  /** Undefined: there is none. */
  async current(): Promise<BuiltPortal | undefined> {
    if (performance.now() - this.#lookedAt < lookEveryMs) return this.#now;
    this.#lookedAt = performance.now();
    const changedAt = await stat(join(this.#directory, 'build.json')).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    if (changedAt !== this.#changedAt) {
      this.#changedAt = changedAt;
      this.#now = changedAt === 0 ? Promise.resolve(undefined) : readPortal(this.#directory);
    }
    return this.#now;
  }
}

async function readPortal(directory: string): Promise<BuiltPortal | undefined> {
  const names = ['build.json', 'index.html', 'frame.html', 'service-worker.js'];
  const parts = names.map((name) => readFile(join(directory, name)));
  const [build, index, frame, worker] = await Promise.all(parts).catch(() => []);
  if (!build || !index || !frame || !worker) return undefined;
  const said = JSON.parse(build.toString('utf8')) as Partial<Pick<BuiltPortal, 'scriptHashes' | 'shared'>>;
  const { scriptHashes = [], shared = {} } = said;
  const kept = new Map<string, Promise<Buffer | undefined>>();
  return {
    index,
    frame,
    worker,
    scriptHashes,
    shared,
    asset(name, encoding) {
      const file = name + endings[encoding];
      const known = kept.get(file);
      if (known) return known;
      const read = readFile(join(directory, 'assets', file)).catch(() => undefined);
      // What is not there is not remembered, or any made-up name would take memory.
      kept.set(file, read);
      void read.then((found) => found === undefined && kept.delete(file));
      return read;
    },
  };
}
