import { type Context, defineAction, type PackageMedia, platformErrors } from '@isp/sdk';
import { readMarket } from '../catalogue/read-market.ts';
import { firstReadLimitMs } from '../catalogue/read-new-sources.ts';
import { sourceAddress } from '../catalogue/source-address.ts';
import { ByPlugin, MarketplacePlugin } from '../contract/index.ts';
import type { Offer } from '../domain/catalogue.ts';
import type { Market } from '../domain/market.ts';
import { chooseVersion } from '../domain/marketplace-row.ts';
import { pluginDetails } from '../domain/plugin-details.ts';

/** Pictures of a package come from its source and may take a while; the rest does not wait for them longer. */
const mediaLimitMs = 5_000;

export const getPlugin = defineAction('marketplace.plugins.get', {
  summary: 'Reads one plugin of the marketplace: versions, what it asks for, whether it fits, pictures.',
  permission: 'marketplace.plugin.read',
  timeoutMs: firstReadLimitMs,
  rest: 'GET /marketplace/plugins/{id}',
  params: ByPlugin,
  result: MarketplacePlugin,
  async handler(ctx, { id }) {
    const market = await readMarket(ctx);
    const offer = market.catalogue.offers.get(id);
    if (!offer) throw platformErrors.NOT_FOUND({ id });
    const [keys, media] = await Promise.all([
      ctx.call('kernel.trust.list', {}, { as: 'plugin' }),
      readMedia(ctx, offer, market),
    ]);
    return pluginDetails(offer, market, {
      keys: new Map(keys.map((key) => [key.id, key])),
      media,
      settingHours: ctx.config.updateCoolDownHours as number,
    });
  },
});

/** Pictures are decoration: without them the plugin is shown all the same. */
async function readMedia(ctx: Context, offer: Offer, market: Market): Promise<Record<string, PackageMedia>> {
  const { manifest, version, integrity } = chooseVersion(offer, market).offered;
  const files = [...(manifest.icon ? [manifest.icon] : []), ...(manifest.screenshots ?? [])];
  if (files.length === 0) return {};
  const source = await sourceAddress(ctx, offer.source.id);
  const wanted = { source, id: offer.plugin.id, version, integrity, files };
  try {
    return await ctx.call('kernel.marketplace.media', wanted, { as: 'plugin', timeoutMs: mediaLimitMs });
  } catch (error) {
    ctx.log.debug({ err: error, plugin: offer.plugin.id }, 'shown without its pictures');
    return {};
  }
}
