import type { PortalPlugin } from '@isp/sdk';
import { bundlePages, type PageBundle, type PageFile } from '@isp/sdk/pages';
import { stop } from 'esbuild';

/** Pages that are open while a plugin is swapped may still ask for a part of the one before. */
const keptBundles = 3;

/** The bundles of all plugins' pages: each is made when its plugin's generation is first asked for. */
export class PageBundles {
  /** Per plugin, the newest first. */
  readonly #kept = new Map<string, { readonly key: string; readonly bundle: Promise<PageBundle> }[]>();
  #running = 0;

  of(plugin: PortalPlugin): Promise<PageBundle> {
    const key = [plugin.directory, plugin.version, plugin.generation].join(' ');
    const kept = this.#kept.get(plugin.id) ?? [];
    const known = kept.find((one) => one.key === key);
    if (known) return known.bundle;
    const bundle = this.#make(plugin);
    this.#kept.set(plugin.id, [{ key, bundle }, ...kept].slice(0, keptBundles));
    return bundle;
  }

  async file(plugin: string, name: string): Promise<PageFile | undefined> {
    for (const { bundle } of this.#kept.get(plugin) ?? []) {
      const found = (await bundle).files.get(name);
      if (found) return found;
    }
    return undefined;
  }

  /** Esbuild's process is there only while there is something to do. */
  async #make(plugin: PortalPlugin): Promise<PageBundle> {
    this.#running += 1;
    try {
      return await bundlePages(plugin);
    } finally {
      this.#running -= 1;
      if (this.#running === 0) await stop();
    }
  }
}

/** Those of this process. */
export const pageBundles = new PageBundles();
