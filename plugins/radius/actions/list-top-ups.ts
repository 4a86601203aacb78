import { defineAction, pageOf, platformErrors } from '@isp/sdk';
import { ListTopUpsParams, TopUp } from '../contract/index.ts';
import { topUps } from '../data/top-up-store.ts';
import { visibleAllowance } from '../fair-use/show-allowance.ts';

/** Which top-ups has a service had? */
export const listTopUps = defineAction('radius.top-ups.list', {
  summary: 'Lists the volume a service was given on top of its quota.',
  permission: 'radius.usage.read',
  rest: 'GET /services/{id}/top-ups',
  params: ListTopUpsParams,
  result: pageOf(TopUp),
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id: serviceId, ...query }) {
    await ctx.transaction((tx) => visibleAllowance(tx, serviceId), { readOnly: true });
    const page = await topUps.list(ctx.read, query, { serviceId });
    return { ...page, data: page.data.map(({ customerId: _, resellerId: __, ...topUp }) => topUp) };
  },
});
