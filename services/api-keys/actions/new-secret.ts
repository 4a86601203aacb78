import { newId } from '@isp/sdk/data';
import type { KeyRow } from '../data/key-store.ts';
import type { SecretRow } from '../data/secret-store.ts';
import { keyHash } from '../domain/key-hash.ts';
import { hintOf, makeKey } from '../domain/key-text.ts';

/** A new text for a key, and the row that is kept of it. */
export function newSecret(
  { id: keyId, resellerId, customerId }: KeyRow,
  createdAt: string,
): { readonly key: string; readonly row: SecretRow } {
  const key = makeKey();
  const owner = { resellerId, ...(customerId ? { customerId } : {}) };
  return { key, row: { id: newId(), ...owner, keyId, hash: keyHash.of(key), hint: hintOf(key), createdAt } };
}
