import { configurationErrors, defineAction, platformErrors } from '@isp/sdk';
import { ChangeConfiguration, Changed } from '../contract/index.ts';

/** As long as a swap with a slow `start` may take. */
const swapLimitMs = 120_000;

/** Checked, put in force and stored, or refused with everything as it was. */
export const changeConfiguration = defineAction('plugins.configuration.change', {
  summary: "Replaces a plugin's settings: in the running processes, or by a swap that loses no request.",
  permission: 'plugins.configuration.change',
  rest: 'PUT /plugins/{id}/config',
  timeoutMs: swapLimitMs,
  params: ChangeConfiguration,
  result: Changed,
  errors: [
    platformErrors.VALIDATION_FAILED,
    platformErrors.PRECONDITION_FAILED,
    configurationErrors.CONFIGURATION_REFUSED,
  ],
  example: { id: 'gateway', values: { bodyLimitBytes: 2_097_152 }, reason: 'larger imports' },
  handler: (ctx, change) => {
    const author = ctx.principal.name ?? ctx.principal.id;
    return ctx.call(
      'kernel.configuration.change',
      { ...change, author },
      { as: 'plugin', timeoutMs: swapLimitMs },
    );
  },
});
