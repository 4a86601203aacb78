import { ById, defineAction, platformErrors } from '@isp/sdk';
import { mikrotikErrors } from '../contract/index.ts';
import { devices } from '../data/device-store.ts';
import { countOnDevice, services } from '../data/service-store.ts';

/** Removes a router that has no services. Nothing is changed on it. */
export const removeDevice = defineAction('mikrotik.devices.remove', {
  summary: 'Removes a router that has no services any more; nothing is changed on it.',
  permission: 'mikrotik.device.remove',
  rest: 'DELETE /mikrotik/devices/{id}',
  status: 204,
  params: ById,
  errors: [platformErrors.NOT_FOUND, mikrotikErrors.MIKROTIK_DEVICE_IN_USE],
  async handler(ctx, { id }) {
    await ctx.asPlugin('a router has a password').transaction(async (tx) => {
      const { name } = await devices.lock(tx, id);
      const count = await countOnDevice(tx, id);
      if (count > 0) throw mikrotikErrors.MIKROTIK_DEVICE_IN_USE({ name, count });
      await services.change(tx, { deviceId: id }, { deviceId: null });
      await devices.remove(tx, { id });
    });
    return undefined;
  },
});
