import { type Context, IspError } from '@isp/sdk';
import { installVersion } from '../catalogue/install-version.ts';
import { marketNow } from '../catalogue/read-market.ts';
import { noteProblem, type StoredUpdate } from '../data/update-store.ts';
import type { Market } from '../domain/market.ts';

/** A version that failed once will hardly do better within hours. */
const retryAfter = { hours: 6 };

/**
 * Updates the plugins whose policy is `automatic`, as far as they ask for nothing new; the others wait for a person.
 * One that fails is rolled back by the kernel; the reason is kept beside the update.
 */
export async function installAutomaticUpdates(ctx: Context, updates: readonly StoredUpdate[]): Promise<void> {
  const market = await marketNow(ctx);
  for (const update of updates) if (isDue(update, market)) await install(ctx, update, market);
}

function isDue({ plugin, state, asks, triedAt }: StoredUpdate, market: Market): boolean {
  if (state !== 'available' || asks.length > 0) return false;
  if (market.policies.get(plugin)?.updates !== 'automatic') return false;
  const rested = triedAt && new Date(triedAt).toTemporalInstant().add(retryAfter);
  return !rested || Temporal.Instant.compare(rested, Temporal.Now.instant()) <= 0;
}

async function install(ctx: Context, update: StoredUpdate, market: Market): Promise<void> {
  const { plugin, version, installedVersion } = update;
  const offer = market.catalogue.offers.get(plugin);
  const offered = offer?.installable.find((one) => one.version === version);
  if (!offer || !offered) return;
  try {
    const row = await installVersion(ctx, { offer, offered, consent: [], actor: 'marketplace' });
    if (row.version !== version) {
      await keepProblem(ctx, plugin, row.lastChange?.reason ?? `it stayed at ${row.version}`);
      return;
    }
    await ctx.transaction((tx) =>
      ctx.publish(tx, 'marketplace.plugin-updated', { plugin, from: installedVersion, to: version }),
    );
  } catch (error) {
    await keepProblem(ctx, plugin, error instanceof IspError ? error.message : String(error));
  }
}

function keepProblem(ctx: Context, plugin: string, problem: string): Promise<void> {
  ctx.log.warn({ plugin, problem }, 'a plugin did not update itself');
  return ctx.transaction((tx) => noteProblem(tx, plugin, problem));
}
