import { type Context, defineAction, platformErrors, rootResellerId, type Transaction } from '@isp/sdk';
import { identityErrors, Reseller, UpdateResellerParams } from '../contract/index.ts';
import { hangUnder, lockTree, resellers, toReseller } from '../data/reseller-store.ts';
import { assertFits, assertNotFixed, openParent } from '../people/reseller-branch.ts';

/** Changes a reseller, or moves it with all below it under another parent. */
export const updateReseller = defineAction('identity.resellers.update', {
  summary: 'Changes a reseller; fields left out stay, null removes. A new parent moves it with all below it.',
  permission: 'identity.reseller.change',
  rest: 'PATCH /resellers/{id}',
  params: UpdateResellerParams,
  result: Reseller,
  errors: [
    platformErrors.NOT_FOUND,
    identityErrors.IDENTITY_RESELLER_CLOSED,
    identityErrors.IDENTITY_RESELLER_LOOP,
    identityErrors.IDENTITY_RESELLER_TOO_DEEP,
    identityErrors.IDENTITY_RESELLER_FIXED,
  ],
  sensitive: true,
  async handler(ctx, { id, parentId, name, ...fields }) {
    return ctx.transaction(async (tx) => {
      if (parentId) await lockTree(tx);
      const before = await resellers.lock(tx, id);
      if (before.status === 'closed') throw identityErrors.IDENTITY_RESELLER_CLOSED({ id });
      if (parentId && parentId !== before.parentId) await move(ctx, tx, { id, parentId });
      const changes = { ...fields, ...(name === undefined ? {} : { name: name.trim() }) };
      const updatedAt = new Date().toISOString();
      const [after] = await resellers.change(tx, { id }, { ...changes, updatedAt });
      if (!after) throw platformErrors.NOT_FOUND({ id });
      const news = { resellerId: id, parentId: after.parentId ?? rootResellerId, name: after.name };
      await ctx.publish(tx, 'identity.reseller-changed', news);
      const subject = { kind: 'reseller', id, resellerId: id };
      ctx.audit({ subject, before: toReseller(before), after: toReseller(after) });
      return toReseller(after);
    });
  },
});

async function move(
  ctx: Context,
  tx: Transaction,
  { id, parentId }: { id: string; parentId: string },
): Promise<void> {
  assertNotFixed(ctx, id);
  const parent = await openParent(tx, parentId);
  await assertFits(tx, parent, id);
  await hangUnder(tx, id, parent);
}
