import { defineAction } from '@isp/sdk';
import { CreateNasParams, Nas, radiusErrors } from '../contract/index.ts';
import { insertNas, isAddressTaken } from '../data/nas-store.ts';
import { withCanonicalAddresses } from '../domain/nas-address.ts';

/** Adds a NAS; its packets are answered within a second. */
export const createNas = defineAction('radius.nas.create', {
  summary: 'Adds a network access server. Packets from addresses without one are dropped.',
  permission: 'radius.nas.create',
  rest: 'POST /radius/nas',
  sensitive: true,
  params: CreateNasParams,
  result: Nas,
  errors: [radiusErrors.RADIUS_NAS_ADDRESS_TAKEN],
  example: {
    name: 'bras-berlin-1',
    address: '192.0.2.10',
    secret: 'Yt9x-k2Lq-81vB-pzS4',
    vendor: 'mikrotik',
    coaPort: 3799,
    accessType: 'pppoe',
    requireMessageAuthenticator: true,
  },
  async handler(ctx, params) {
    const wanted = withCanonicalAddresses({ ...params, name: params.name.trim() });
    const { address } = wanted;
    try {
      return await ctx.asPlugin('a NAS row holds its secret').transaction(async (tx) => {
        const nas = await insertNas(tx, wanted);
        ctx.audit({ subject: { kind: 'nas', id: nas.id }, after: nas });
        await ctx.publish(tx, 'radius.nas-created', { nasId: nas.id, name: nas.name, address });
        return nas;
      });
    } catch (error) {
      if (!isAddressTaken(error)) throw error;
      throw radiusErrors.RADIUS_NAS_ADDRESS_TAKEN({ address });
    }
  },
});
