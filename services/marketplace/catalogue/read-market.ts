import type { Context, Manifest } from '@isp/sdk';
import { platformVersion } from '@isp/sdk/runtime';
import { listPolicies } from '../data/policy-store.ts';
import { listUpdates } from '../data/update-store.ts';
import { groundsOf, type InstalledPlugin, type Market } from '../domain/market.ts';
import { readCatalogue } from './kept-catalogue.ts';
import { readNewSources } from './read-new-sources.ts';

/** Reads what is offered and what is installed. */
export async function readMarket(ctx: Context): Promise<Market> {
  await readNewSources(ctx);
  return marketNow(ctx);
}

/** As `readMarket`, with what was read of the sources so far. */
export async function marketNow(ctx: Context): Promise<Market> {
  const [stored, installed] = await Promise.all([readStored(ctx), readInstalled(ctx)]);
  const { catalogue } = stored;
  return {
    catalogue,
    installed,
    grounds: groundsOf(catalogue, installed, platformVersion),
    updates: new Map(stored.updates.map((update) => [update.plugin, update])),
    policies: stored.policies,
  };
}

function readStored(ctx: Context) {
  return ctx.transaction(
    async (tx) => ({
      catalogue: await readCatalogue(tx),
      updates: (await listUpdates(tx)).map(({ triedAt: _, ...update }) => update),
      policies: await listPolicies(tx),
    }),
    { readOnly: true },
  );
}

/** The plugins of this platform with their manifests; broken ones without a manifest are left out. */
export async function readInstalled(ctx: Context): Promise<ReadonlyMap<string, InstalledPlugin>> {
  const rows = await ctx.call('kernel.plugins.list', {}, { as: 'plugin' });
  const found = await Promise.all(
    rows.map(async ({ id }) => ctx.call('kernel.plugins.get', { id }, { as: 'plugin' })),
  );
  return new Map(
    found.flatMap(({ manifest, ...row }): [string, InstalledPlugin][] =>
      manifest ? [[row.id, { row, manifest: manifest as Manifest }]] : [],
    ),
  );
}
