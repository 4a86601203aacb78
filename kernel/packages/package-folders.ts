import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoredPackage } from './stored-package.ts';

type Placed = Pick<StoredPackage, 'plugin' | 'version' | 'digest'>;

/** Where packages are unpacked. The folders are a cache: what counts is in the database. */
export class PackageFolders {
  readonly #root: string;

  /** @param root `packages` in the data directory */
  constructor(root: string) {
    this.#root = root;
  }

  pathOf({ plugin, version, digest }: Placed): string {
    return join(this.#root, plugin, `${version}-${digest.slice(0, 8)}`);
  }

  /** Removes the folders of a plugin but those of some of its packages. */
  async removeOthers(plugin: string, keep: readonly Placed[]): Promise<void> {
    const folder = join(this.#root, plugin);
    const kept = new Set(keep.map((one) => this.pathOf(one)));
    const names = await readdir(folder).catch(() => undefined);
    if (!names) return;
    const gone = names.map((name) => join(folder, name)).filter((path) => !kept.has(path));
    await Promise.all(gone.map((path) => rm(path, { recursive: true, force: true })));
    if (kept.size === 0) await rm(folder, { recursive: true, force: true });
  }
}
