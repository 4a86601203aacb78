import { ById, defineAction, platformErrors, rootResellerId } from '@isp/sdk';
import { identityErrors, Reseller } from '../contract/index.ts';
import { lockTree, openChildren, resellers, toReseller } from '../data/reseller-store.ts';
import { assertNotFixed } from '../people/reseller-branch.ts';

/** Closes a reseller for good: its people are let in no more. Its customers stay, for whoever is above it. */
export const closeReseller = defineAction('identity.resellers.close', {
  summary:
    'Closes a reseller; its people cannot log in any more. Its customers stay and are seen from above.',
  permission: 'identity.reseller.close',
  rest: 'DELETE /resellers/{id}',
  params: ById,
  result: Reseller,
  errors: [
    platformErrors.NOT_FOUND,
    identityErrors.IDENTITY_RESELLER_CLOSED,
    identityErrors.IDENTITY_RESELLER_HAS_CHILDREN,
    identityErrors.IDENTITY_RESELLER_FIXED,
  ],
  sensitive: true,
  async handler(ctx, { id }) {
    return ctx.transaction(async (tx) => {
      await lockTree(tx);
      const before = await resellers.lock(tx, id);
      assertNotFixed(ctx, id);
      if (before.status === 'closed') throw identityErrors.IDENTITY_RESELLER_CLOSED({ id });
      const count = await openChildren(tx, id);
      if (count > 0) throw identityErrors.IDENTITY_RESELLER_HAS_CHILDREN({ id, count });
      const updatedAt = new Date().toISOString();
      const [after] = await resellers.change(tx, { id }, { status: 'closed', updatedAt });
      if (!after) throw platformErrors.NOT_FOUND({ id });
      const { parentId = rootResellerId, name } = after;
      await ctx.publish(tx, 'identity.reseller-closed', { resellerId: id, parentId, name });
      const subject = { kind: 'reseller', id, resellerId: id };
      ctx.audit({ subject, before: toReseller(before), after: toReseller(after) });
      return toReseller(after);
    });
  },
});
