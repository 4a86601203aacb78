import { type Context, IspError, type KnownReading, type SourceReading } from '@isp/sdk';
import { addressOf } from '../catalogue/source-address.ts';
import { replaceOffers } from '../data/offer-store.ts';
import { noteSeen } from '../data/seen-versions.ts';
import { type StoredSource, sources } from '../data/source-store.ts';

/** A source on the other side of the world, its index included. */
const readLimitMs = 60_000;

type Reading = SourceReading | { unchanged: true };

/**
 * Looks at one source: what it offers now takes the place of what was read before. When it does not answer, or is not
 * believed, that is noted, and what was read before stays.
 */
export async function refreshSource(ctx: Context, source: StoredSource): Promise<void> {
  try {
    await keepReading(ctx, source, await readSource(ctx, source));
  } catch (error) {
    await keepProblem(ctx, source, error);
  }
}

/** What a source offers now, believed by the kernel. */
export function readSource(ctx: Context, source: StoredSource): Promise<Reading> {
  const { mark, sequence } = source;
  const known: KnownReading = {
    ...(mark === undefined ? {} : { mark }),
    ...(sequence === undefined ? {} : { sequence }),
  };
  const wanted = { source: addressOf(source), known };
  return ctx.call('kernel.marketplace.read', wanted, { as: 'plugin', timeoutMs: readLimitMs });
}

/** Stores what a source offers, in place of what was known of it. */
export async function keepReading(ctx: Context, { id }: StoredSource, reading: Reading): Promise<void> {
  const confirmed = { readAt: Temporal.Now.instant().toString(), problem: null, problemSince: null };
  await ctx.transaction(async (tx) => {
    if ('unchanged' in reading) {
      await sources.change(tx, { id }, confirmed);
      return;
    }
    const { mark, sequence, keyId, issuedAt, expiresAt, plugins, revocations } = reading;
    await replaceOffers(tx, id, plugins);
    await noteSeen(tx, id, plugins);
    const signed = { sequence: sequence ?? null, keyId: keyId ?? null };
    const dates = { issuedAt: issuedAt ?? null, expiresAt: expiresAt ?? null };
    const changes = { ...confirmed, ...signed, ...dates, mark, revocations, plugins: plugins.length };
    await sources.change(tx, { id }, changes);
  });
}

/** Notes why a source could not be read, and since when. */
export async function keepProblem(ctx: Context, source: StoredSource, error: unknown): Promise<void> {
  const problem = error instanceof IspError ? error.message : String(error);
  ctx.log.warn({ source: source.name, problem }, 'a marketplace source could not be read');
  const problemSince = source.problemSince ?? Temporal.Now.instant().toString();
  await ctx.transaction((tx) => sources.change(tx, { id: source.id }, { problem, problemSince }));
}
