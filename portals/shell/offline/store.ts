import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** An answer of the REST interface as it was. */
export interface KeptAnswer {
  readonly url: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly text: string;
}

/** Why the platform did not take a change. */
export interface Refusal {
  readonly code: string;
  readonly detail: string;
}

/** A change that waits. */
export interface Change {
  /** Its `Idempotency-Key`. */
  readonly id: string;
  /** Who made it; it is sent in nobody else's name. */
  readonly owner: string;
  readonly address: string;
  readonly title: string;
  readonly body: unknown;
  /** When it was made, in milliseconds since 1970. */
  readonly at: number;
  /** When it was first put on the wire. */
  readonly triedAt?: number;
  readonly refusal?: Refusal;
}

interface Tables extends DBSchema {
  answers: { key: string; value: KeptAnswer; indexes: { at: number } };
  changes: { key: string; value: Change; indexes: { at: number } };
  about: { key: string; value: string };
}

/** What a browser keeps of the portal: of one person at a time. */
export type Store = IDBPDatabase<Tables>;

/** Opens the store; it is the same one for all windows and the worker. */
export function openStore(name = 'isp-portal'): Promise<Store> {
  return openDB<Tables>(name, 1, {
    upgrade(store) {
      store.createObjectStore('answers', { keyPath: 'url' }).createIndex('at', 'at');
      store.createObjectStore('changes', { keyPath: 'id' }).createIndex('at', 'at');
      store.createObjectStore('about');
    },
    // A window of a newer version waits for this one otherwise.
    blocking: (_from, _to, event) => (event.target as unknown as Store).close(),
  });
}
