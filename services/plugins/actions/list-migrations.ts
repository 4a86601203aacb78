import { defineAction, platformErrors } from '@isp/sdk';
import { ByPluginId, Migrations } from '../contract/index.ts';

/** The trial run waits 0.2 s for a lock and runs each statement for 2 s at most. */
const trialLimitMs = 30_000;

export const listMigrations = defineAction('plugins.migrations', {
  summary: 'Lists the migrations of a plugin: those that ran, and the SQL of those that have not.',
  permission: 'plugins.plugin.read',
  rest: 'GET /plugins/{id}/migrations',
  timeoutMs: trialLimitMs,
  params: ByPluginId,
  result: Migrations,
  errors: [platformErrors.CONFLICT],
  async handler(ctx, { id }) {
    const options = { as: 'plugin', timeoutMs: trialLimitMs } as const;
    const [applied, pending] = await Promise.all([
      ctx.call('kernel.migrations.applied', { id }, options),
      ctx.call('kernel.migrations.pending', { id }, options),
    ]);
    return { applied: applied.steps, pending: pending.steps };
  },
});
