import { ById, defineAction, platformErrors } from '@isp/sdk';
import { Device } from '../contract/index.ts';
import { devices } from '../data/device-store.ts';
import { shownDevice } from '../data/shown-rows.ts';

/** Reads one router, without its password. */
export const getDevice = defineAction('mikrotik.devices.get', {
  summary: 'Reads one router. Its password is never answered.',
  permission: 'mikrotik.device.read',
  rest: 'GET /mikrotik/devices/{id}',
  params: ById,
  result: Device,
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id }) {
    const self = ctx.asPlugin('a router has a password');
    return shownDevice(await self.transaction((tx) => devices.get(tx, id), { readOnly: true }));
  },
});
