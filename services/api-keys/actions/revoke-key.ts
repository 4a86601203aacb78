import { ById, defineAction, platformErrors } from '@isp/sdk';
import { keys } from '../data/key-store.ts';

/** Revokes a key for good; a second time does nothing. */
export const revokeKey = defineAction('api-keys.keys.revoke', {
  summary: 'Revokes an API key: calls with it are refused at once. Its usage stays.',
  permission: 'api-keys.key.revoke',
  rest: 'DELETE /api-keys/{id}',
  status: 204,
  sensitive: true,
  idempotent: true,
  params: ById,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) =>
    ctx.transaction(async (tx) => {
      const { resellerId, customerId, revokedAt } = await keys.lock(tx, id);
      ctx.audit({ subject: { kind: 'api-key', id, resellerId, customerId } });
      if (revokedAt === undefined) await keys.change(tx, { id }, { revokedAt: new Date().toISOString() });
      return undefined;
    }),
});
