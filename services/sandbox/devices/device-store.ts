import type { Context, Transaction } from '@isp/sdk';
import type { FakeDevice } from '../contract/index.ts';
import { type DeviceState, newDevice } from './device-state.ts';

const keyOf = (id: string) => `device:${id}`;

/** A device, locked until the transaction ends. */
export async function readDevice(ctx: Context, tx: Transaction, id: string): Promise<DeviceState> {
  return (await ctx.kv.get<DeviceState>(tx, keyOf(id))) ?? newDevice(id);
}

/** Keeps a device. */
export function writeDevice(ctx: Context, tx: Transaction, device: DeviceState): Promise<void> {
  return ctx.kv.set(tx, keyOf(device.id), device);
}

/** A device as it is shown. */
export function shown({ applied: _, ...device }: DeviceState): FakeDevice {
  return device;
}
