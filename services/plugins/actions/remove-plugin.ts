import { defineAction, packageErrors } from '@isp/sdk';
import { toldChange } from '../changes/told-change.ts';
import { Removed, RemovePlugin } from '../contract/index.ts';
import { by } from '../domain/by.ts';

/** Writing all of a plugin's data into an archive may take its time. */
const limitMs = 300_000;

export const removePlugin = defineAction('plugins.remove', {
  summary:
    'Stops a plugin and removes its package, with its data or without. Refused while others require it.',
  permission: 'plugins.package.remove',
  rest: 'DELETE /plugins/{id}',
  sensitive: 'outside',
  status: 200,
  timeoutMs: limitMs,
  params: RemovePlugin,
  result: Removed,
  errors: [
    packageErrors.PACKAGE_NEEDED,
    packageErrors.PACKAGE_NOT_INSTALLED,
    packageErrors.PACKAGE_NOT_STORED,
    packageErrors.CHANGE_RUNNING,
  ],
  async handler(ctx, { id, data = 'keep' }) {
    const removed = await toldChange(ctx, id, () =>
      ctx.call('kernel.packages.remove', { ...by(ctx, id), data }, { as: 'plugin', timeoutMs: limitMs }),
    );
    // The plugin's own page is gone: where its data went is found here.
    const { exportFile } = removed;
    ctx.audit({ after: { data, ...(exportFile ? { exportFile } : {}) } });
    return removed;
  },
});
