import { defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { Gardens } from '../contract/index.ts';
import { listGardens as readGardens } from '../data/garden-store.ts';

/** What do those get and read who are suspended? */
export const listGardens = defineAction('radius.gardens.list', {
  summary: 'Lists the walled gardens, one for each reason a service is suspended for.',
  permission: 'radius.garden.read',
  rest: 'GET /radius/gardens',
  params: Type.Object({}),
  result: Gardens,
  async handler(ctx) {
    const self = ctx.asPlugin('gardens are the ISP’s');
    return { data: await self.transaction((tx) => readGardens(tx), { readOnly: true }) };
  },
});
