import type { Transaction } from '@isp/sdk';
import { exact, roundToPlaces, sumExact, toAmountMinor } from '@isp/sdk/money';
import type { MrrRow } from '../contract/index.ts';
import { readDiscounted, type ServiceOff } from './mrr-discounts.ts';
import { exactOf, perMonth } from './per-month.ts';
import { servicesOn } from './services-on.ts';

/** Whose, when, and one row for what. */
export interface MrrWish {
  readonly resellers: readonly string[] | null;
  readonly on: string;
  readonly currency?: string;
  readonly by: 'total' | 'reseller' | 'tariff';
}

interface Group {
  readonly currency: string;
  readonly resellerId: string | null;
  readonly tariffId: string | null;
  readonly tariff: string | null;
  readonly services: number;
  readonly customers: number;
  /** Sums of prices by period. */
  readonly sums: Readonly<Record<string, string>>;
}

/** Monthly recurring revenue, in the order of currency, reseller and tariff. */
export async function readMrr(tx: Transaction, wish: MrrWish): Promise<MrrRow[]> {
  const { resellers, on, currency = null, by } = wish;
  const reseller = by === 'reseller' ? 's.reseller_id' : 'NULL::uuid';
  const tariff = by === 'tariff' ? `(s.terms->>'tariffId')::uuid` : 'NULL::uuid';
  const name = by === 'tariff' ? `max(s.terms->>'name')` : 'NULL';
  const groups = await tx.query<Group>(
    `WITH ${servicesOn},
     priced AS (
       SELECT s.terms->>'currency' AS currency, ${reseller} AS reseller, ${tariff} AS tariff, s.terms->>'period' AS period,
         sum((s.terms->>'amountMinor')::numeric * (s.terms->>'quantity')::numeric) AS sum
       FROM services s WHERE s.paid GROUP BY 1, 2, 3, 4),
     counted AS (
       SELECT s.terms->>'currency' AS currency, ${reseller} AS reseller, ${tariff} AS tariff, ${name} AS name,
         count(*) FILTER (WHERE NOT s.terms ? 'rentedWith')::integer AS services,
         count(DISTINCT s.customer_id)::integer AS customers
       FROM services s WHERE s.paid GROUP BY 1, 2, 3)
     SELECT c.currency, c.reseller AS "resellerId", c.tariff AS "tariffId", c.name AS tariff, c.services, c.customers,
       jsonb_object_agg(p.period, p.sum::text) AS sums
     FROM counted c JOIN priced p ON p.currency = c.currency
       AND p.reseller IS NOT DISTINCT FROM c.reseller AND p.tariff IS NOT DISTINCT FROM c.tariff
     WHERE $3::text IS NULL OR c.currency = $3
     GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 4, 3`,
    [resellers, on, currency],
  );
  const offs = await readDiscounted(tx, { resellers, on });
  return groups.map((group) => toRow(group, { on, offMillionths: offOf(group, offs) }));
}

/** What discounts take off a group. */
function offOf({ currency, resellerId, tariffId }: Group, offs: readonly ServiceOff[]): bigint {
  return offs
    .filter((one) => one.currency === currency)
    .filter((one) => resellerId === null || one.resellerId === resellerId)
    .filter((one) => tariffId === null || one.tariffId === tariffId)
    .reduce((sum, { offMillionths }) => sum + offMillionths, 0n);
}

function toRow(
  { currency, resellerId, tariffId, tariff, services, customers, sums }: Group,
  { on, offMillionths }: { readonly on: string; readonly offMillionths: bigint },
): MrrRow {
  const mrr = sumExact(
    Object.entries(sums).map(([period, sum]) => exactOf(sum).mul(perMonth[period] ?? exact(0n))),
  );
  const arpu = customers > 0 ? mrr.div(BigInt(customers)) : exact(0n);
  return {
    ...{ on, currency },
    ...(resellerId ? { resellerId } : {}),
    ...(tariffId ? { tariffId } : {}),
    ...(tariff ? { tariff } : {}),
    ...{ services, customers },
    mrrMinor: toAmountMinor(roundToPlaces(mrr, 0)),
    mrrAfterDiscountsMinor: toAmountMinor(roundToPlaces(mrr.sub(exact(offMillionths, 1_000_000n)), 0)),
    arpuMinor: toAmountMinor(roundToPlaces(arpu, 0)),
  };
}
