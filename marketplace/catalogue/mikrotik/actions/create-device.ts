import { defineAction } from '@isp/sdk';
import { isUniqueViolation, newId } from '@isp/sdk/data';
import { CreateDeviceParams, Device, mikrotikErrors } from '../contract/index.ts';
import { devices } from '../data/device-store.ts';
import { shownDevice } from '../data/shown-rows.ts';
import { sealPassword } from '../domain/sealed-password.ts';
import { settingsOf } from '../domain/settings.ts';

/** Adds a router. Nothing is sent to it before it is tested or used. */
export const createDevice = defineAction('mikrotik.devices.create', {
  summary: 'Adds a router; test it afterwards.',
  permission: 'mikrotik.device.create',
  rest: 'POST /mikrotik/devices',
  params: CreateDeviceParams,
  result: Device,
  errors: [mikrotikErrors.MIKROTIK_DEVICE_ADDRESS_TAKEN],
  example: { name: 'bras-berlin-1', address: '192.0.2.10', user: 'isp', password: 'Yt9x-k2Lq-81vB-pzS4' },
  async handler(ctx, { password, port = 443, name, ...params }) {
    const { sealingKey: key } = settingsOf(ctx.config);
    const id = newId();
    const sealedPassword = sealPassword(password, { key, deviceId: id });
    const createdAt = ctx.clock.now().toString();
    const row = { ...params, id, name: name.trim(), port, sealedPassword, createdAt };
    try {
      const self = ctx.asPlugin('a router has a password');
      return shownDevice(await self.transaction((tx) => devices.insert(tx, row)));
    } catch (error) {
      if (!isUniqueViolation(error, 'mikrotik_devices_address')) throw error;
      throw mikrotikErrors.MIKROTIK_DEVICE_ADDRESS_TAKEN({ address: params.address });
    }
  },
});
