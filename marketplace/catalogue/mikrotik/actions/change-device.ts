import { defineAction, platformErrors } from '@isp/sdk';
import { isUniqueViolation } from '@isp/sdk/data';
import { ChangeDeviceParams, Device, mikrotikErrors } from '../contract/index.ts';
import { devices } from '../data/device-store.ts';
import { shownDevice } from '../data/shown-rows.ts';
import { sealPassword } from '../domain/sealed-password.ts';
import { settingsOf } from '../domain/settings.ts';

/** Changes a router; the next try of a job uses what is new. */
export const changeDevice = defineAction('mikrotik.devices.change', {
  summary: 'Changes a router; fields left out stay, null takes the pinned certificate away.',
  permission: 'mikrotik.device.change',
  rest: 'PATCH /mikrotik/devices/{id}',
  params: ChangeDeviceParams,
  result: Device,
  errors: [platformErrors.NOT_FOUND, mikrotikErrors.MIKROTIK_DEVICE_ADDRESS_TAKEN],
  async handler(ctx, { id, password, ...changes }) {
    const { sealingKey: key } = settingsOf(ctx.config);
    const sealed =
      password === undefined ? {} : { sealedPassword: sealPassword(password, { key, deviceId: id }) };
    try {
      return await ctx.asPlugin('a router has a password').transaction(async (tx) => {
        const [changed] = await devices.change(tx, { id }, { ...changes, ...sealed });
        if (!changed) throw platformErrors.NOT_FOUND({ id });
        return shownDevice(changed);
      });
    } catch (error) {
      if (!isUniqueViolation(error, 'mikrotik_devices_address')) throw error;
      throw mikrotikErrors.MIKROTIK_DEVICE_ADDRESS_TAKEN({ address: changes.address });
    }
  },
});
