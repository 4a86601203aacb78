import { defineAction, pageOf } from '@isp/sdk';
import { ListNasParams, Nas } from '../contract/index.ts';
import { nasDevices } from '../data/nas-store.ts';

/** Lists the NAS, without their secrets. */
export const listNas = defineAction('radius.nas.list', {
  summary: 'Lists network access servers; `q` looks into name and address.',
  permission: 'radius.nas.read',
  rest: 'GET /radius/nas',
  offline: true,
  params: ListNasParams,
  result: pageOf(Nas),
  handler: (ctx, query) => nasDevices.list(ctx.asPlugin('a NAS row holds its secret').read, query),
});
