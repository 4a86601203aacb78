import { defineAction } from '@isp/sdk';
import { readMarket } from '../catalogue/read-market.ts';
import { firstReadLimitMs } from '../catalogue/read-new-sources.ts';
import { ListMarketplace, MarketplacePage } from '../contract/index.ts';
import { findPlugins } from '../data/offer-store.ts';
import { listRows } from '../domain/list-rows.ts';
import { marketplaceRow } from '../domain/marketplace-row.ts';

/** Compatibility depends on what is installed at the moment, so rows are made, filtered and sorted here. */
export const listPlugins = defineAction('marketplace.plugins.list', {
  summary: 'Lists what can be installed; `q` looks into id, name, description, publisher and keywords.',
  permission: 'marketplace.plugin.read',
  timeoutMs: firstReadLimitMs,
  rest: 'GET /marketplace/plugins',
  params: ListMarketplace,
  result: MarketplacePage,
  async handler(ctx, query) {
    const { q } = query;
    const ranks = q ? await ctx.transaction((tx) => findPlugins(tx, q), { readOnly: true }) : undefined;
    const market = await readMarket(ctx);
    const offers = [...market.catalogue.offers.values()].filter(
      ({ plugin }) => ranks?.has(plugin.id) ?? true,
    );
    return listRows(
      offers.map((offer) => marketplaceRow(offer, market)),
      query,
      ranks,
    );
  },
});
