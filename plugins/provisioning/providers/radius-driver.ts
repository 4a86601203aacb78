import type { Context, ParamsOf } from '@isp/sdk';
import type { ProvisioningDriver } from './driver.ts';

type Desired = ParamsOf<'radius.subscribers.apply'>['desired'];

/** Writes the subscriber into the tables RADIUS answers from, through the radius plugin. */
export function radiusDriver(ctx: Context): ProvisioningDriver {
  return {
    async apply({ action, serviceType: _, device: _device, ...request }, note) {
      note(askingText(action, request.desiredVersion));
      const desired = request.desired as Desired;
      const { applied } = await ctx.call(
        'radius.subscribers.apply',
        { ...request, desired },
        { as: 'plugin' },
      );
      note(appliedText(applied));
      return 'done';
    },
  };
}

export function askingText(action: string, desiredVersion: number): string {
  return `${action}: asking radius to apply version ${desiredVersion}`;
}

export function appliedText(applied: boolean): string {
  return applied ? 'radius applied it' : 'radius has a newer version already and left it alone';
}
