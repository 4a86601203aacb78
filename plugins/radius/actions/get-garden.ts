import { defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { Garden, GardenReason } from '../contract/index.ts';
import { findGarden } from '../data/garden-store.ts';

/** What do those get and read who are suspended for one reason? */
export const getGarden = defineAction('radius.gardens.get', {
  summary: 'Reads the walled garden of one reason.',
  permission: 'radius.garden.read',
  rest: 'GET /radius/gardens/{reason}',
  params: Type.Object({ reason: GardenReason }),
  result: Garden,
  handler: (ctx, { reason }) =>
    ctx.asPlugin('gardens are the ISP’s').transaction((tx) => findGarden(tx, reason), { readOnly: true }),
});
