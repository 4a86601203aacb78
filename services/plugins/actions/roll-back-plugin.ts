import { defineAction, packageErrors } from '@isp/sdk';
import { toldChange } from '../changes/told-change.ts';
import { Plugin, RollBackPlugin } from '../contract/index.ts';
import { by } from '../domain/by.ts';

/** Migrations that are taken back may take their time. */
const limitMs = 300_000;

export const rollBackPlugin = defineAction('plugins.rollback', {
  summary:
    'Goes back to a version that is kept, with the settings and tables it had. Answers how it ended in lastChange.',
  permission: 'plugins.package.change',
  rest: 'POST /plugins/{id}/rollback',
  sensitive: 'outside',
  status: 200,
  timeoutMs: limitMs,
  params: RollBackPlugin,
  result: Plugin,
  errors: [
    packageErrors.ROLLBACK_IMPOSSIBLE,
    packageErrors.PACKAGE_NOT_INSTALLED,
    packageErrors.CHANGE_RUNNING,
  ],
  handler: (ctx, { id, version }) =>
    toldChange(ctx, id, () =>
      ctx.call(
        'kernel.packages.rollback',
        { ...by(ctx, id), ...(version === undefined ? {} : { version }) },
        { as: 'plugin', timeoutMs: limitMs },
      ),
    ),
});
