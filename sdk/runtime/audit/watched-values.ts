import type { KeyValueStore } from '../../author/index.ts';
import { rowChangesOf } from '../../data/row-changes.ts';

/** `ctx.kv`, telling what it changes in transactions that are watched; under a key named like a secret it is masked. */
export function watchedValues(kv: KeyValueStore): KeyValueStore {
  return {
    ...kv,
    async set(tx, key, value, options) {
      const changes = rowChangesOf(tx);
      const before = changes ? await kv.get(tx, key) : undefined;
      await kv.set(tx, key, value, options);
      changes?.add({ table: 'value', id: key, ...sides(key, before, value) });
    },
    async remove(tx, key) {
      const changes = rowChangesOf(tx);
      const before = changes ? await kv.get(tx, key) : undefined;
      const removed = await kv.remove(tx, key);
      if (removed) changes?.add({ table: 'value', id: key, ...sides(key, before, undefined) });
      return removed;
    },
  };
}

function sides(key: string, before: unknown, after: unknown): { before?: object; after?: object } {
  return {
    ...(before === undefined ? {} : { before: { [key]: before } }),
    ...(after === undefined ? {} : { after: { [key]: after } }),
  };
}
