import { defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { LegalEntityList } from '../contract/index.ts';
import { listEntities } from '../data/legal-entity-store.ts';

/** Lists the companies that bill. */
export const listLegalEntities = defineAction('billing.legal-entities.list', {
  summary: 'Lists the companies that bill, with their series of numbers.',
  permission: 'billing.legal-entity.read',
  rest: 'GET /legal-entities',
  params: Type.Object({}),
  result: LegalEntityList,
  handler: async (ctx) => ({ data: await ctx.transaction(listEntities, { readOnly: true }) }),
});
