import { defineAction, type PortalPlugin } from '@isp/sdk';
import { ContributionsParams, type PluginContributions, PortalContents } from '../contract/index.ts';
import { contributed, portalOf } from '../domain/contents.ts';
import { pageBundles } from '../pages/page-bundles.ts';

/** Answers what enabled plugins add to a portal, as far as the caller may see it. */
export const listContributions = defineAction('portal.contributions.list', {
  summary: 'Answers what plugins add to a portal: pages, slots, commands and searches the caller may use.',
  permission: 'authenticated',
  rest: 'GET /portal/contributions',
  params: ContributionsParams,
  result: PortalContents,
  idempotent: true,
  offline: true,
  async handler(ctx, { portal = portalOf(ctx.principal) }) {
    const all = await ctx.call('kernel.portal', {}, { as: 'plugin' });
    const plugins = await Promise.all(
      all.map(async (plugin) => {
        const seen = contributed(plugin, { kind: portal, principal: ctx.principal });
        return seen ? [{ ...(await described(plugin)), ...seen }] : [];
      }),
    );
    return { portal, plugins: plugins.flat() };
  },
});

async function described(
  plugin: PortalPlugin,
): Promise<Omit<PluginContributions, 'routes' | 'closed' | 'slots' | 'commands' | 'search'>> {
  const { id, name, version, state, runtime, portal, rest, queueable, topics } = plugin;
  const hasCode = [...(portal.routes ?? []), ...(portal.slots ?? [])].length > 0;
  const { script, styles, problem } = hasCode ? await pageBundles.of(plugin) : {};
  return {
    ...{ plugin: id, name, version, state, sandboxed: runtime === 'sandbox' },
    queueable: [...queueable],
    ...(runtime === 'sandbox' ? { calls: [...rest], topics: [...topics] } : {}),
    ...(script ? { script } : {}),
    ...(styles ? { styles } : {}),
    ...(problem ? { problem } : {}),
  };
}
