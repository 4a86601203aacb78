import { defineAction, platformErrors } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { radiusErrors, TopUp, TopUpParams } from '../contract/index.ts';
import { lookAgain } from '../data/allowance-store.ts';
import { topUps } from '../data/top-up-store.ts';
import { visibleAllowance } from '../fair-use/show-allowance.ts';

/** Gives a service more volume; a lowered speed is back within a minute. */
export const createTopUp = defineAction('radius.top-ups.create', {
  summary: 'Gives a service volume on top of its quota; its speed follows within a minute.',
  permission: 'radius.allowance.change',
  rest: 'POST /services/{id}/top-ups',
  sensitive: true,
  params: TopUpParams,
  result: TopUp,
  errors: [platformErrors.NOT_FOUND, radiusErrors.RADIUS_NO_QUOTA],
  example: { id: '01993c5e-8a00-7000-8000-000000000001', bytes: 10_000_000_000 },
  handler: (ctx, { id: serviceId, bytes, validity = 'period', reason }) =>
    ctx.transaction(async (tx) => {
      const { customerId, resellerId, plan } = await visibleAllowance(tx, serviceId);
      if (!plan?.quota) throw radiusErrors.RADIUS_NO_QUOTA({ id: serviceId });
      const added = { bytes, leftBytes: bytes, validity, ...(reason ? { reason } : {}) };
      const ids = { id: newId(), serviceId, customerId, resellerId };
      await topUps.insert(tx, { ...ids, ...added, createdAt: ctx.clock.now().toString() });
      await lookAgain(tx, serviceId);
      const news = { change: 'topped-up', topUpId: ids.id, bytes } as const;
      await ctx.publish(tx, 'radius.allowance-changed', { serviceId, customerId, resellerId, ...news });
      const { customerId: _, resellerId: __, ...topUp } = await topUps.get(tx, ids.id);
      return topUp;
    }),
});
