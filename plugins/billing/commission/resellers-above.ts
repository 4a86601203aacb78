import type {} from '@isp/identity/contract';
import { type Context, rootResellerId } from '@isp/sdk';

/** Resellers above each of some, the nearest first, the ISP itself left out. Ask outside a transaction. */
export async function resellersAbove(
  ctx: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const parents = new Map<string, string | undefined>();
  const parentOf = async (id: string) => {
    if (!parents.has(id)) {
      const { parentId } = await ctx.call('identity.resellers.get', { id }, { as: 'plugin' });
      parents.set(id, parentId);
    }
    return parents.get(id);
  };
  const found = new Map<string, string[]>();
  for (const id of new Set(ids)) {
    const above: string[] = [];
    let next = id === rootResellerId ? undefined : await parentOf(id);
    while (next && next !== rootResellerId) {
      above.push(next);
      next = await parentOf(next);
    }
    found.set(id, above);
  }
  return found;
}
