import { ById, defineAction, platformErrors } from '@isp/sdk';
import { Reseller } from '../contract/index.ts';
import { resellers, toReseller } from '../data/reseller-store.ts';

/** Reads one reseller. */
export const getReseller = defineAction('identity.resellers.get', {
  summary: 'Reads one reseller.',
  permission: 'identity.reseller.read',
  rest: 'GET /resellers/{id}',
  params: ById,
  result: Reseller,
  errors: [platformErrors.NOT_FOUND],
  handler: async (ctx, { id }) =>
    toReseller(await ctx.transaction((tx) => resellers.get(tx, id), { readOnly: true })),
});
