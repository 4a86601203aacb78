import { defineJob } from '@isp/sdk';
import { Type } from 'typebox';
import { wakeDevice } from '../devices/device-slots.ts';

/** Lets the jobs go on that wait until a device takes the next. */
export const wakeDeviceJob = defineJob('provisioning.wake-device', {
  data: Type.Object({ device: Type.String() }),
  handler: (ctx, { device }) => ctx.transaction((tx) => wakeDevice(ctx, tx, device)),
});
