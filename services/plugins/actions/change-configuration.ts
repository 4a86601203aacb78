import { configurationErrors, defineAction, platformErrors } from '@isp/sdk';
import { ChangeConfiguration, Changed } from '../contract/index.ts';

/** As long as a swap with a slow `start` may take. */
const swapLimitMs = 120_000;

/** Checked, put in force and stored, or refused with everything as it was. */
export const changeConfiguration = defineAction('plugins.configuration.change', {
  summary: "Replaces a plugin's settings: in the running processes, or by a swap that loses no request.",
  permission: 'plugins.configuration.change',
  rest: 'PUT /plugins/{id}/config',
  sensitive: 'outside',
  timeoutMs: swapLimitMs,
  params: ChangeConfiguration,
  result: Changed,
  errors: [
    platformErrors.VALIDATION_FAILED,
    platformErrors.PRECONDITION_FAILED,
    configurationErrors.CONFIGURATION_REFUSED,
  ],
  example: { id: 'gateway', values: { bodyLimitBytes: 2_097_152 }, reason: 'larger imports' },
  async handler(ctx, change) {
    const { id } = change;
    const author = ctx.principal.name ?? ctx.principal.id;
    const before = await ctx.call('kernel.configuration.get', { id }, { as: 'plugin' });
    const options = { as: 'plugin', timeoutMs: swapLimitMs } as const;
    const changed = await ctx.call('kernel.configuration.change', { ...change, author }, options);
    ctx.audit({ subject: { kind: 'configuration', id }, before: before.values, after: changed.values });
    return changed;
  },
});
