import type { Context } from '@isp/sdk';
import type { ProvisioningDriver } from './driver.ts';

/** The device of requests that name none. */
const defaultDevice = 'default';

/** Asks a fake device of sandbox mode, which does what its script says. Elsewhere nobody answers it. */
export function fakeDriver(ctx: Context): ProvisioningDriver {
  return {
    async apply(request, note) {
      const { jobId, serviceId, action, desiredVersion, desired, undo, device: id = defaultDevice } = request;
      note(`${action}: asking the fake device ${id} to apply version ${desiredVersion}`);
      const asked = { id, jobId, serviceId, action, desiredVersion, desired, ...(undo ? { undo } : {}) };
      const options = { as: 'plugin', timeoutMs: 60_000 } as const;
      const { outcome, reason = '' } = await ctx.call('sandbox.devices.ask', asked, options);
      if (outcome === 'done') return 'done';
      return outcome === 'retry' ? { retry: reason } : { manual: reason };
    },
  };
}
