import type { Context } from '@isp/sdk';

/** How much one device takes. What is left out is not limited. */
export interface DeviceLimits {
  /** Tries at the same time. */
  readonly concurrency?: number;
  /** Tries begun in a second. */
  readonly perSecond?: number;
}

/** The limits of a device in the setting `devices`: its own, or those of `*`; undefined when it has none. */
export function deviceLimits(config: Context['config'], device: string): DeviceLimits | undefined {
  const all = config.devices as Readonly<Record<string, DeviceLimits>> | undefined;
  return all && Object.hasOwn(all, device) ? all[device] : all?.['*'];
}
