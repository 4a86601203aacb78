import { defineAction, pageOf } from '@isp/sdk';
import { Device, ListDevicesParams } from '../contract/index.ts';
import { devices } from '../data/device-store.ts';
import { shownDevice } from '../data/shown-rows.ts';

/** Lists the routers, without their passwords. */
export const listDevices = defineAction('mikrotik.devices.list', {
  summary: 'Lists routers, and what was wrong with each when it was last asked.',
  permission: 'mikrotik.device.read',
  rest: 'GET /mikrotik/devices',
  params: ListDevicesParams,
  result: pageOf(Device),
  async handler(ctx, query) {
    const { data, page } = await devices.list(ctx.asPlugin('a router has a password').read, query);
    return { data: data.map(shownDevice), page };
  },
});
