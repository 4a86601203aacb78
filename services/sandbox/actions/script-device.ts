import { defineAction } from '@isp/sdk';
import { FakeDevice, ScriptDeviceParams } from '../contract/index.ts';
import { newDevice } from '../devices/device-state.ts';
import { shown, writeDevice } from '../devices/device-store.ts';

/** Says what a fake device is going to do; it begins anew, with an empty log. */
export const scriptDevice = defineAction('sandbox.devices.script', {
  summary: 'Says what a fake device does with the next requests; its log begins anew.',
  permission: 'sandbox.device.script',
  rest: 'PUT /sandbox/devices/{id}',
  sensitive: true,
  params: ScriptDeviceParams,
  result: FakeDevice,
  example: { id: 'olt-3', script: ['lose-reply', 'accept'], delayMs: 500 },
  async handler(ctx, { id, script, delayMs = 1_000 }) {
    const device = { ...newDevice(id), script, delayMs };
    await ctx.transaction((tx) => writeDevice(ctx, tx, device));
    return shown(device);
  },
});
