import type { Context, Transaction } from '@isp/sdk';
import type { Job } from '../contract/index.ts';
import { countRunning, lockDevice, nextOfDevice, setAwaits, setNextTry } from '../data/device-store.ts';
import { enqueueRun } from '../status/enqueue-run.ts';
import { type DeviceLimits, deviceLimits } from './device-limits.ts';

/** Most jobs that are woken at a time on a device without a limit of tries at the same time. */
const mostWoken = 8;

/** Takes a place on the job's device. False: it is full, and the job is woken when there is a place. */
export async function takeSlot(ctx: Context, tx: Transaction, job: Job): Promise<boolean> {
  const { id, device, status } = job;
  const limits = device && status !== 'running' ? deviceLimits(ctx.config, device) : undefined;
  if (!device || !limits) return true;
  const nextAt = await lockDevice(tx, device);
  const full = (await countRunning(tx, device, id)) >= (limits.concurrency ?? Number.POSITIVE_INFINITY);
  const early = Temporal.Instant.compare(nextAt, Temporal.Now.instant()) > 0;
  await setAwaits(tx, id, full || early);
  if (early) await wakeLater(ctx, tx, { device, at: nextAt });
  if (full || early) return false;
  if (limits.perSecond) await spend(ctx, tx, { device, perSecond: limits.perSecond });
  return true;
}

/** Wakes the jobs a device has a place for. They look again when they begin. */
export async function wakeDevice(ctx: Context, tx: Transaction, device: string): Promise<void> {
  const limits = deviceLimits(ctx.config, device) ?? {};
  const nextAt = await lockDevice(tx, device);
  if (Temporal.Instant.compare(nextAt, Temporal.Now.instant()) > 0) {
    await wakeLater(ctx, tx, { device, at: nextAt });
    return;
  }
  const places = await placesOn(tx, device, limits);
  for (const job of places > 0 ? await nextOfDevice(tx, device, places) : []) await enqueueRun(ctx, tx, job);
}

/** One at a time where their number in a second is limited: each wakes the next. */
async function placesOn(
  tx: Transaction,
  device: string,
  { concurrency, perSecond }: DeviceLimits,
): Promise<number> {
  const free = concurrency ? concurrency - (await countRunning(tx, device)) : mostWoken;
  return perSecond ? Math.min(free, 1) : free;
}

async function spend(
  ctx: Context,
  tx: Transaction,
  { device, perSecond }: { readonly device: string; readonly perSecond: number },
): Promise<void> {
  const at = Temporal.Now.instant().add({ milliseconds: Math.ceil(1_000 / perSecond) });
  await setNextTry(tx, device, at);
  await wakeLater(ctx, tx, { device, at });
}

async function wakeLater(
  ctx: Context,
  tx: Transaction,
  { device, at }: { readonly device: string; readonly at: Temporal.Instant },
): Promise<void> {
  await ctx.enqueue(tx, 'provisioning.wake-device', { device }, { key: `device:${device}`, runAt: at });
}
