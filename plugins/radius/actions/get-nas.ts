import { ById, defineAction, platformErrors } from '@isp/sdk';
import { Nas } from '../contract/index.ts';
import { nasDevices } from '../data/nas-store.ts';

/** Reads one NAS, without its secret. */
export const getNas = defineAction('radius.nas.get', {
  summary: 'Reads one network access server. The secret is never answered.',
  permission: 'radius.nas.read',
  rest: 'GET /radius/nas/{id}',
  offline: true,
  params: ById,
  result: Nas,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) =>
    ctx
      .asPlugin('a NAS row holds its secret')
      .transaction((tx) => nasDevices.get(tx, id), { readOnly: true }),
});
