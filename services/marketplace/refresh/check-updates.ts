import type { Context } from '@isp/sdk';
import { marketNow } from '../catalogue/read-market.ts';
import { firstSeen } from '../data/seen-versions.ts';
import { listUpdates, replaceUpdates, type StoredUpdate } from '../data/update-store.ts';
import { newlyAsked } from '../domain/asked-permissions.ts';
import type { Offer } from '../domain/catalogue.ts';
import { checkUpdate, type FoundUpdate } from '../domain/check-update.ts';
import { coolDownHours } from '../domain/cool-down.ts';
import type { InstalledPlugin, Market } from '../domain/market.ts';

/** Looks which installed packages can be updated, keeps that, and tells once of each update that can be had. */
export async function checkUpdates(ctx: Context): Promise<StoredUpdate[]> {
  const market = await marketNow(ctx);
  const pairs = [...market.installed.values()].flatMap((installed) => {
    const offer = market.catalogue.offers.get(installed.row.id);
    return offer && installed.row.origin === 'package' ? [{ installed, offer }] : [];
  });
  return ctx.transaction(async (tx) => {
    const seen = await firstSeen(
      tx,
      pairs.map(({ installed }) => installed.row.id),
    );
    const before = new Map((await listUpdates(tx)).map((update) => [update.plugin, update]));
    const now = Temporal.Now.instant();
    const settingHours = ctx.config.updateCoolDownHours as number;
    const updates = pairs.flatMap((pair) => {
      const found = findUpdate(pair, { market, seen, now, settingHours });
      return found ? [storedUpdate(pair.installed, found, before.get(pair.installed.row.id))] : [];
    });
    await replaceUpdates(tx, updates);
    for (const update of updates) {
      const { plugin, installedVersion, version, asks, state } = update;
      const known = before.get(plugin);
      if (state !== 'available' || (known?.state === state && known.version === version)) continue;
      const ids = asks.map(({ id }) => id);
      await ctx.publish(tx, 'marketplace.update-available', { plugin, installedVersion, version, asks: ids });
    }
    return updates;
  });
}

function findUpdate(
  { installed, offer }: { installed: InstalledPlugin; offer: Offer },
  around: {
    market: Market;
    seen: Awaited<ReturnType<typeof firstSeen>>;
    now: Temporal.Instant;
    settingHours: number;
  },
): FoundUpdate | undefined {
  const { market, now, settingHours, seen } = around;
  const { id, version } = installed.row;
  return checkUpdate({
    installed: installed.manifest,
    offer,
    coolDownHours: coolDownHours({ policy: market.policies.get(id), source: offer.source, settingHours }),
    now,
    revoked: market.catalogue.revoked(id, version) !== undefined,
    grounds: market.grounds,
    firstSeen: ({ integrity }) => seen(offer.source.id, integrity),
  });
}

/** What is known of an earlier try goes on only for the same version. */
function storedUpdate(
  { row, manifest }: InstalledPlugin,
  { offered, state, availableAt }: FoundUpdate,
  before: StoredUpdate | undefined,
): StoredUpdate {
  const { problem, triedAt } = before?.version === offered.version ? before : {};
  return {
    plugin: row.id,
    installedVersion: row.version,
    version: offered.version,
    state,
    asks: newlyAsked(offered.manifest, manifest),
    ...(availableAt ? { availableAt: availableAt.toString() } : {}),
    ...(problem ? { problem } : {}),
    ...(triedAt ? { triedAt } : {}),
  };
}
