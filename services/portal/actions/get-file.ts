import { type Context, defineAction } from '@isp/sdk';
import type { PageFile } from '@isp/sdk/pages';
import { FileContent, FileParams, portalErrors } from '../contract/index.ts';
import { pageBundles } from '../pages/page-bundles.ts';

/** Answers a file of a plugin's pages to the gateway. */
export const getFile = defineAction('portal.files.get', {
  summary: 'Answers a file of a plugin’s pages.',
  permission: 'portal.file.read',
  params: FileParams,
  result: FileContent,
  errors: [portalErrors.PORTAL_FILE_UNKNOWN],
  idempotent: true,
  async handler(ctx, { plugin, file }) {
    const found = (await pageBundles.file(plugin, file)) ?? (await madeNow(ctx, plugin, file));
    if (found) return found;
    throw portalErrors.PORTAL_FILE_UNKNOWN({ plugin, file });
  },
});

/** A process that has only just started has not made the bundle yet. */
async function madeNow(ctx: Context, id: string, file: string): Promise<PageFile | undefined> {
  const plugins = await ctx.call('kernel.portal', {}, { as: 'plugin' });
  const plugin = plugins.find((one) => one.id === id);
  return plugin && (await pageBundles.of(plugin)).files.get(file);
}
