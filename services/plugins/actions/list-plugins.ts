import type { PluginNote } from '@isp/marketplace/contract';
import { type Context, defineAction, type PluginRow } from '@isp/sdk';
import { Type } from 'typebox';
import { PluginList } from '../contract/index.ts';
import { withNotes } from '../domain/with-notes.ts';

export const listPlugins = defineAction('plugins.list', {
  summary: 'Lists every plugin with its state; broken ones with their reason, and what can be updated.',
  permission: 'plugins.plugin.read',
  rest: 'GET /plugins',
  params: Type.Object({}),
  result: PluginList,
  async handler(ctx) {
    const rows = await ctx.call('kernel.plugins.list', {}, { as: 'plugin' });
    return { data: withNotes(rows, await readNotes(ctx, rows)) };
  },
});

/** The list is most needed when something is wrong, so it does not depend on the marketplace. */
async function readNotes(ctx: Context, rows: readonly PluginRow[]): Promise<PluginNote[]> {
  const plugins = rows
    .filter(({ origin }) => origin === 'package')
    .map(({ id, version }) => ({ id, version }));
  if (plugins.length === 0) return [];
  try {
    const options = { as: 'plugin', timeoutMs: 2_000 } as const;
    return (await ctx.call('marketplace.notes.list', { plugins }, options)).data;
  } catch (error) {
    ctx.log.debug({ err: error }, 'listed without what the marketplace knows');
    return [];
  }
}
