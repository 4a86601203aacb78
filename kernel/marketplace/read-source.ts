import { marketplaceErrors } from '@isp/sdk';
import { openSource } from '../../marketplace/sources/open-source.ts';
import { isPacked } from './bundled-state.ts';
import { addressOf, bundledUrl } from './bundled-url.ts';
import type { BundledPlace, MarketplaceWork } from './marketplace-work.ts';

/** What fits into one message of the bus beside everything else; some three thousand versions. */
const mostBytes = 6 * 1024 * 1024;

/** Reads what a source offers and decides whether it is believed; the bundled catalogue is packed before, if need be. */
export async function readSource({
  source,
  known,
  bundled,
  trustedKeys,
}: MarketplaceWork['read']['request']): Promise<MarketplaceWork['read']['result']> {
  const { name, url, unsigned } = source;
  const isBundled = url === bundledUrl;
  const leftOut = isBundled ? await packIfChanged(bundled) : [];
  const reading = await openSource(name, addressOf(url, bundled)).readIndex({
    trustedKeys,
    // Ours is made here, so nobody can hold back a newer one; it counts from 1 again when its folder was removed.
    lastSequence: isBundled ? undefined : known.sequence,
    now: Temporal.Now.instant(),
    unsigned,
  });
  if (reading.mark === known.mark) return { reading: { unchanged: true }, leftOut };
  const bytes = Buffer.byteLength(JSON.stringify(reading));
  if (bytes > mostBytes) {
    const reason = `it takes ${bytes} bytes, and ${mostBytes} are possible; have the source leave out old versions`;
    throw marketplaceErrors.MARKETPLACE_INDEX_REFUSED({ source: name, reason });
  }
  return { reading, leftOut };
}

async function packIfChanged(bundled: BundledPlace): Promise<readonly string[]> {
  if (await isPacked(bundled)) return [];
  return (await import('./pack-bundled.ts')).packBundled(bundled);
}
