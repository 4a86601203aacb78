import type { Context, SourceAddress } from '@isp/sdk';
import { type StoredSource, sources } from '../data/source-store.ts';

/** Where a source is, as the kernel is told. */
export function addressOf({ name, url, unsigned }: StoredSource): SourceAddress {
  return { name, url, ...(unsigned ? { unsigned } : {}) };
}

/** Where the source with an id is. Throws `NOT_FOUND` when it was removed meanwhile. */
export async function sourceAddress(ctx: Context, id: string): Promise<SourceAddress> {
  return addressOf(await ctx.transaction((tx) => sources.get(tx, id), { readOnly: true }));
}
