import { defineAction, platformErrors, rootResellerId } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { CreateResellerParams, identityErrors, Reseller } from '../contract/index.ts';
import { lockTree, resellers, toReseller } from '../data/reseller-store.ts';
import { assertFits, openParent } from '../people/reseller-branch.ts';

/** Adds a reseller below the caller's own, or below one further down. */
export const createReseller = defineAction('identity.resellers.create', {
  summary: 'Adds a reseller; without a parent below the caller’s own, which for staff is the ISP itself.',
  permission: 'identity.reseller.create',
  rest: 'POST /resellers',
  params: CreateResellerParams,
  result: Reseller,
  errors: [
    platformErrors.NOT_FOUND,
    identityErrors.IDENTITY_RESELLER_CLOSED,
    identityErrors.IDENTITY_RESELLER_TOO_DEEP,
  ],
  sensitive: true,
  example: { name: 'Nordnetz', email: 'office@nordnetz.example' },
  async handler(ctx, { parentId = ctx.principal.resellerId ?? rootResellerId, ...fields }) {
    await ctx.transaction((tx) => openParent(tx, parentId), { readOnly: true });
    const self = ctx.asPlugin('nobody sees a reseller before it is there');
    return self.transaction(async (tx) => {
      await lockTree(tx);
      const parent = await openParent(tx, parentId);
      await assertFits(tx, parent);
      const [id, now] = [newId(), new Date().toISOString()];
      const row = { ...fields, id, parentId, name: fields.name.trim(), path: [...parent.path, id] };
      const created = toReseller(
        await resellers.insert(tx, { ...row, status: 'active', createdAt: now, updatedAt: now }),
      );
      await ctx.publish(tx, 'identity.reseller-created', { resellerId: id, parentId, name: row.name });
      ctx.audit({ subject: { kind: 'reseller', id, resellerId: id }, after: created });
      return created;
    });
  },
});
