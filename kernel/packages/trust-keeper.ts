import { platformErrors, type TrustedKey } from '@isp/sdk';
import { keyIdOf } from '../../marketplace/package/keys.ts';
import type { Journal } from '../journal/journal.ts';
import type { TrustStore } from './trust-store.ts';

/** Keys whose signatures are trusted: listed, added, removed; each change is an event of the plugin `plugins`. */
export class TrustKeeper {
  readonly #store: TrustStore;
  readonly #journal: Pick<Journal, 'note'>;

  constructor(store: TrustStore, journal: Pick<Journal, 'note'>) {
    this.#store = store;
    this.#journal = journal;
  }

  list(): Promise<TrustedKey[]> {
    return this.#store.listKeys();
  }

  /** @throws KEY_UNUSABLE when it is no Ed25519 key */
  async add(wish: { name: string; publicKey: string; actor?: string }): Promise<TrustedKey> {
    const { name, publicKey, actor } = wish;
    const id = keyIdOf(publicKey);
    const known = await this.#find(id);
    if (known?.builtIn) return known;
    await this.#store.saveKey({ id, name, publicKey, ...(actor ? { addedBy: actor } : {}) });
    if (known?.name !== name) this.#note('key-trusted', `The key ${id} (${name}) is trusted`, actor);
    return (await this.#find(id)) as TrustedKey;
  }

  /** What is signed only with it is refused at its next load. */
  async remove({ id, actor }: { id: string; actor?: string }): Promise<{ id: string }> {
    const key = await this.#find(id);
    if (!key) throw platformErrors.NOT_FOUND({ id });
    if (key.builtIn)
      throw platformErrors.CONFLICT({
        reason: `The key ${id} (${key.name}) is part of the platform and stays trusted`,
      });
    await this.#store.removeKey(id);
    this.#note('key-removed', `The key ${id} (${key.name}) is trusted no more`, actor);
    return { id };
  }

  async #find(id: string): Promise<TrustedKey | undefined> {
    return (await this.#store.listKeys()).find((key) => key.id === id);
  }

  #note(type: string, title: string, actor: string | undefined): void {
    this.#journal.note({ plugin: 'plugins', type, title, ...(actor ? { actor } : {}) });
  }
}
