import type { Transaction } from '@isp/sdk';
import { parseExact } from '@isp/sdk/money';
import type { BillingAccount, LegalEntity } from '../contract/index.ts';
import { listEntities } from '../data/legal-entity-store.ts';
import type { Books } from '../data/read-books.ts';
import { taxes } from '../data/tax-store.ts';
import type { Facts, Used } from '../domain/plan/facts.ts';

/** What all accounts have in common. */
export interface SharedFacts {
  readonly taxes: Facts['taxes'];
  readonly entities: ReadonlyMap<string, LegalEntity>;
}

/** Reads the taxes and legal entities there are. */
export async function readShared(tx: Transaction): Promise<SharedFacts> {
  const rows = (await taxes.listAll(tx, {})).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const entities = await listEntities(tx);
  return {
    taxes: rows.map(({ id, name, ratePercent, inclusive, validFrom, validTo }) => ({
      ...{ id, name, ratePercent, inclusive },
      percent: parseExact(ratePercent),
      validFrom: Temporal.PlainDate.from(validFrom),
      ...(validTo ? { validTo: Temporal.PlainDate.from(validTo) } : {}),
    })),
    entities: new Map(entities.map((entity) => [entity.id, entity])),
  };
}

/** Everything the bills of an account follow from. Taxes are its own, or its legal entity's where a tariff has none. */
export function factsOf(
  account: BillingAccount,
  { books, shared, usage = [] }: { books: Books; shared: SharedFacts; usage?: readonly Used[] },
): Facts {
  const { currency, taxIds, taxExemption, legalEntityId } = account;
  const { events, lines, charges, agreements = [] } = books;
  const exemption = taxExemption
    ? { exemption: { validTo: Temporal.PlainDate.from(taxExemption.validTo) } }
    : {};
  return {
    ...{ currency, events, charges, agreements, usage, books: lines, taxes: shared.taxes },
    hasOwnTaxes: taxIds !== undefined,
    taxIds: taxIds ?? shared.entities.get(legalEntityId)?.taxIds ?? [],
    ...exemption,
  };
}
