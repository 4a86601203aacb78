import { type Context, IspError } from '@isp/sdk';
import { devices, type SealedDevice } from '../data/device-store.ts';
import type { RouterFields } from '../domain/router-object.ts';
import { clientFor } from './client-for.ts';

/** Reads what a router is, and notes whether it answered. @throws what was wrong, one of `mikrotikErrors` */
export async function askDevice(ctx: Context, device: SealedDevice): Promise<RouterFields> {
  try {
    const resource = await clientFor(ctx, device).read('system/resource');
    const answeredAt = Temporal.Now.instant().toString();
    await ctx.transaction((tx) => devices.change(tx, { id: device.id }, { problem: null, answeredAt }));
    return resource;
  } catch (error) {
    const problem = error instanceof IspError ? error.message : 'a defect of the plugin; its log says more';
    await ctx.transaction((tx) => devices.change(tx, { id: device.id }, { problem }));
    throw error;
  }
}
