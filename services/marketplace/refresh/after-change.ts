import type { Context } from '@isp/sdk';
import { checkUpdates } from './check-updates.ts';

/** Looks for updates anew after a change; the change is done, so a failure here is only logged. */
export async function afterChange(ctx: Context): Promise<void> {
  try {
    await checkUpdates(ctx.asPlugin('updates after a change'));
  } catch (error) {
    ctx.log.warn({ err: error }, 'updates could not be looked for after a change');
  }
}
