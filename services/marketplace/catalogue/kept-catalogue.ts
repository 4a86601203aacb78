import type { Transaction } from '@isp/sdk';
import { listOffers } from '../data/offer-store.ts';
import { type StoredSource, sources } from '../data/source-store.ts';
import { type Catalogue, catalogueOf } from '../domain/catalogue.ts';

/** The catalogue that was read last. With 500 plugins of three versions reading it anew takes twice as long as the rest. */
const kept: { of: string; catalogue: Catalogue } = { of: '', catalogue: catalogueOf([], []) };

/** What all sources offer together, read anew only when one of them is not as it was. */
export async function readCatalogue(tx: Transaction): Promise<Catalogue> {
  const all = await sources.listAll(tx, {});
  const of = JSON.stringify(all.map(stateOf).sort());
  if (of !== kept.of) {
    kept.catalogue = catalogueOf(all, await listOffers(tx));
    kept.of = of;
  }
  return kept.catalogue;
}

/** A mark is a hash of everything a source offers. */
function stateOf(source: StoredSource): string {
  const { id, name, enabled, order, mark, expiresAt, updateCoolDownHours, revocations } = source;
  return JSON.stringify([id, name, enabled, order, mark, expiresAt, updateCoolDownHours, revocations]);
}
