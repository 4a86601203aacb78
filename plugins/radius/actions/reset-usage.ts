import { defineAction, platformErrors } from '@isp/sdk';
import { Allowance, ResetUsageParams, radiusErrors } from '../contract/index.ts';
import { countBytes, forgiveUsage } from '../data/allowance-store.ts';
import { showAllowance, visibleAllowance } from '../fair-use/show-allowance.ts';

/** Has what was used not count any more; the period itself goes on. */
export const resetUsage = defineAction('radius.usage.reset', {
  summary: 'Has the quota of a service begin anew now; its period ends when it would have.',
  permission: 'radius.allowance.change',
  rest: 'POST /services/{id}/usage/reset',
  sensitive: true,
  status: 200,
  params: ResetUsageParams,
  result: Allowance,
  errors: [platformErrors.NOT_FOUND, radiusErrors.RADIUS_NO_QUOTA],
  example: { id: '01993c5e-8a00-7000-8000-000000000001', reason: 'outage of the 3rd' },
  handler: (ctx, { id: serviceId, reason }) =>
    ctx.transaction(async (tx) => {
      const { customerId, resellerId, plan, countedFrom, usedBytes } = await visibleAllowance(tx, serviceId);
      if (!plan?.quota || !countedFrom) throw radiusErrors.RADIUS_NO_QUOTA({ id: serviceId });
      await forgiveUsage(tx, serviceId, await countBytes(tx, serviceId, { since: countedFrom }));
      const subject = { kind: 'allowance', id: serviceId, customerId, resellerId };
      ctx.audit({ subject, before: { usedBytes }, after: { usedBytes: '0' }, ...(reason ? { reason } : {}) });
      const news = { serviceId, customerId, resellerId, change: 'reset' } as const;
      await ctx.publish(tx, 'radius.allowance-changed', news);
      return showAllowance(ctx, tx, await visibleAllowance(tx, serviceId));
    }),
});
