import type { Context } from '@isp/sdk';
import { type StoredSource, sources } from '../data/source-store.ts';
import { catalogueOf, type RevokedBy } from '../domain/catalogue.ts';
import type { InstalledPlugin } from '../domain/market.ts';

/** Stopping a plugin waits for what it is working on. */
const stopLimitMs = 60_000;

/**
 * Tells the kernel what is revoked, each time anew, so that a message that got lost does no harm. Sources that are
 * disabled offer nothing, but what they revoked stays revoked.
 */
export async function passRevocations(
  ctx: Context,
  installed: ReadonlyMap<string, InstalledPlugin>,
): Promise<void> {
  const all = await ctx.transaction((tx) => sources.listAll(tx, {}), { readOnly: true });
  const { revoked } = catalogueOf(all, []);
  for (const source of all) {
    for (const plugin of await tell(ctx, source)) {
      const version = installed.get(plugin)?.row.version ?? '';
      const why = revoked(plugin, version) ?? { reason: 'no reason given', source: source.name };
      await publishRevoked(ctx, { plugin, version, why });
    }
  }
}

/** Answers what was stopped for it. */
async function tell(ctx: Context, { id, revocations }: StoredSource): Promise<string[]> {
  const options = { as: 'plugin', timeoutMs: stopLimitMs } as const;
  const { stopped } = await ctx.call('kernel.packages.revoke', { source: id, revocations }, options);
  return stopped;
}

function publishRevoked(
  ctx: Context,
  { plugin, version, why }: { plugin: string; version: string; why: RevokedBy },
): Promise<void> {
  ctx.log.warn({ plugin, version, ...why }, 'a revoked plugin was stopped');
  return ctx.transaction((tx) =>
    ctx.publish(tx, 'marketplace.plugin-revoked', {
      plugin,
      version,
      reason: why.reason,
      source: why.source,
    }),
  );
}
