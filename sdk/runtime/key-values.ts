import type { BusinessClock, KeyValueEntry, KeyValueStore, Transaction } from '../author/index.ts';
import { keyValueErrors, type Manifest, platformErrors } from '../contract/index.ts';
import { keyLimitCharacters, mostKeys, valueLimitBytes } from '../data/key-value-schema.ts';

const defaultLimit = 100;
const mostListed = 1_000;
/** As `JSON.stringify` writes what PostgreSQL cannot keep: NUL, and half of a surrogate pair. */
const unkeepable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;

/** `ctx.kv` over the kernel's SQL functions, for a plugin whose manifest asks for `storage.kv`. */
export function keyValueStore(
  { id, permissions }: Pick<Manifest, 'id' | 'permissions'>,
  clock: Pick<BusinessClock, 'now'>,
): KeyValueStore {
  const at = () => clock.now().toString();
  const assertAllowed = () => {
    if (!permissions?.['storage.kv']) throw platformErrors.FORBIDDEN({ permission: 'storage.kv' });
  };
  return {
    async get<T>(tx: Transaction, key: string) {
      assertAllowed();
      assertKey(key);
      const [row] = await tx.query<{ value: T | null }>('SELECT kernel.kv_find($1, $2) AS value', [
        key,
        at(),
      ]);
      return row?.value ?? undefined;
    },
    async set(tx, key, value, options = {}) {
      assertAllowed();
      assertKey(key);
      const parameters = [key, textOf(key, value), options.expiresAt?.toString() ?? null, at()];
      const [row] = await tx.query<{ kept: boolean }>(
        'SELECT kernel.kv_set($1, $2, $3, $4) AS kept',
        parameters,
      );
      if (!row?.kept) throw keyValueErrors.KV_FULL({ plugin: id, limit: mostKeys, key });
    },
    async remove(tx, key) {
      assertAllowed();
      assertKey(key);
      const [row] = await tx.query<{ removed: boolean }>('SELECT kernel.kv_remove($1, $2) AS removed', [
        key,
        at(),
      ]);
      return row?.removed === true;
    },
    async list<T>(
      tx: Transaction,
      options: { prefix?: string; after?: string; limit?: number } = {},
    ): Promise<KeyValueEntry<T>[]> {
      assertAllowed();
      const { prefix = '', after = '', limit = defaultLimit } = options;
      for (const bound of [prefix, after]) if (bound !== '') assertKey(bound);
      assertLimit(limit);
      return tx.query('SELECT key, value FROM kernel.kv_list($1, $2, $3, $4)', [prefix, after, limit, at()]);
    },
  };
}

function assertKey(key: unknown): void {
  const problem = keyProblem(key);
  if (problem) throw keyValueErrors.KV_KEY_INVALID({ problem });
}

function keyProblem(key: unknown): string | undefined {
  if (typeof key !== 'string') return `is ${key === null ? 'null' : `of the type ${typeof key}`}`;
  if (key === '') return 'is empty';
  if (key.length > keyLimitCharacters) return `has ${key.length}`;
  if (key.includes('\0')) return 'has a NUL';
  return key.isWellFormed() ? undefined : 'has half of a surrogate pair';
}

function assertLimit(limit: number): void {
  if (Number.isInteger(limit) && limit >= 1 && limit <= mostListed) return;
  throw new TypeError(`ctx.kv.list takes a limit of 1 to ${mostListed}, not ${String(limit)}`);
}

function textOf(key: string, value: unknown): string {
  const text = toJson(key, value);
  if (text === undefined || text === 'null') {
    throw keyValueErrors.KV_VALUE_INVALID({ key, problem: 'it is nothing; remove the key instead' });
  }
  const bytes = Buffer.byteLength(text);
  if (bytes > valueLimitBytes)
    throw keyValueErrors.KV_VALUE_TOO_LARGE({ key, bytes, limitBytes: valueLimitBytes });
  if (unkeepable.test(text)) {
    throw keyValueErrors.KV_VALUE_INVALID({
      key,
      problem: 'a text in it has a NUL or half of a surrogate pair',
    });
  }
  return text;
}

function toJson(key: string, value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch (error) {
    throw keyValueErrors.KV_VALUE_INVALID({ key, problem: (error as Error).message }, { cause: error });
  }
}
