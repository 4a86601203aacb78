import { defineAction } from '@isp/sdk';
import { ByDevice, FakeDevice } from '../contract/index.ts';
import { readDevice, shown } from '../devices/device-store.ts';

/** Reads what a fake device has been asked, and what it does next. */
export const getDevice = defineAction('sandbox.devices.get', {
  summary: 'Reads what a fake device has been asked, and what it does next.',
  permission: 'sandbox.device.read',
  rest: 'GET /sandbox/devices/{id}',
  params: ByDevice,
  result: FakeDevice,
  handler: (ctx, { id }) => ctx.transaction(async (tx) => shown(await readDevice(ctx, tx, id))),
});
