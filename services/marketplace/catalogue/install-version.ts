import type { Context, OfferedVersion, PluginRow } from '@isp/sdk';
import { marketplaceServiceErrors } from '../contract/index.ts';
import type { Offer } from '../domain/catalogue.ts';
import { sourceAddress } from './source-address.ts';

const fetchLimitMs = 120_000;
/** Migrations and a slow `start` included. */
const installLimitMs = 240_000;

/** One version to be installed, with what the admin agreed to. */
export interface VersionToInstall {
  readonly offer: Offer;
  readonly offered: OfferedVersion;
  readonly consent: readonly string[];
  readonly actor: string;
}

/** Downloads a package and has the kernel install it, exactly the one the source offered. */
export async function installVersion(ctx: Context, wish: VersionToInstall): Promise<PluginRow> {
  const { offer, offered, consent, actor } = wish;
  const { id } = offer.plugin;
  const { version, integrity } = offered;
  assertFresh(offer);
  const source = await sourceAddress(ctx, offer.source.id);
  const { file } = await ctx.call(
    'kernel.marketplace.fetch',
    { source, id, version, integrity },
    { as: 'plugin', timeoutMs: fetchLimitMs },
  );
  const expect = { id, version, integrity };
  const wanted = { file, consent: [...consent], source: source.name, expect, actor };
  return ctx.call('kernel.packages.install', source.unsigned ? { ...wanted, allowUnsigned: true } : wanted, {
    as: 'plugin',
    timeoutMs: installLimitMs,
  });
}

/** Somebody who keeps the source away could otherwise hold back a revocation for ever. */
function assertFresh({ source: { name, expiresAt } }: Offer): void {
  if (!expiresAt || Temporal.Instant.compare(expiresAt, Temporal.Now.instant()) > 0) return;
  throw marketplaceServiceErrors.MARKETPLACE_SOURCE_EXPIRED({ source: name, expiresAt });
}
