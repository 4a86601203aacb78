import { defineAction, pageOf } from '@isp/sdk';
import { ListNasRebootsParams, NasReboot } from '../contract/index.ts';
import { nasReboots } from '../data/nas-care-store.ts';

/** When did a NAS lose its sessions? */
export const listNasReboots = defineAction('radius.nas.list-reboots', {
  summary: 'Lists when an access server told that it begins or ends, and how many sessions it lost.',
  permission: 'radius.nas.read',
  rest: 'GET /radius/nas/{id}/reboots',
  params: ListNasRebootsParams,
  result: pageOf(NasReboot),
  handler: (ctx, { id, ...query }) =>
    nasReboots.list(ctx.asPlugin('a NAS row holds its secret').read, query, { nasId: id }),
});
