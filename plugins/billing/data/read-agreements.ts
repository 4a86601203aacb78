import type { Transaction } from '@isp/sdk';
import { parseExact } from '@isp/sdk/money';
import type { Agreement, Off } from '../domain/terms/agreement.ts';
import type { AgreementRow, DiscountTerms, InstalmentTerms, StoredTerms } from './agreement-store.ts';

interface Row {
  readonly customerId: string;
  readonly id: string;
  readonly seq: number;
  readonly kind: Exclude<AgreementRow['kind'], 'end'>;
  readonly serviceId: string | null;
  readonly text: string;
  readonly effectiveOn: string;
  readonly terms: StoredTerms;
  readonly endSeq: number | null;
  readonly endedOn: string | null;
}

/** Reads what was agreed with some customers, each with its end. */
export async function readAgreements(
  tx: Transaction,
  ids: readonly string[],
): Promise<Map<string, Agreement[]>> {
  const rows = await tx.query<Row>(
    `SELECT a.customer_id AS "customerId", a.id, a.seq::integer AS seq, a.kind, a.service_id AS "serviceId", a.text,
       a.effective_on::text AS "effectiveOn", a.terms, e.seq::integer AS "endSeq", e.effective_on::text AS "endedOn"
     FROM agreements a LEFT JOIN agreements e ON e.reseller_id = a.reseller_id AND e.of_id = a.id
     WHERE a.customer_id = ANY ($1::uuid[]) AND a.kind <> 'end' ORDER BY a.seq`,
    [ids],
  );
  const ofCustomers = Map.groupBy(rows, ({ customerId }) => customerId);
  return new Map([...ofCustomers].map(([id, own]) => [id, own.flatMap(toAgreement)]));
}

function toAgreement(row: Row): Agreement[] {
  const { id, seq, text, terms, kind } = row;
  const end =
    row.endSeq !== null && row.endedOn !== null
      ? { end: { seq: row.endSeq, on: Temporal.PlainDate.from(row.endedOn) } }
      : {};
  const service = row.serviceId ? { serviceId: row.serviceId } : {};
  const common = { id, seq, text, from: Temporal.PlainDate.from(row.effectiveOn), ...service, ...end };
  switch (kind) {
    case 'discount':
      return [{ ...common, kind, ...readDiscount(terms as DiscountTerms) }];
    case 'instalments': {
      const { amountMinor, ...rest } = terms as InstalmentTerms;
      return [{ ...common, kind, ...rest, amountMinor: BigInt(amountMinor) }];
    }
    case 'waiver':
      return row.serviceId ? [{ ...common, kind, serviceId: row.serviceId }] : [];
  }
}

function readDiscount({ off, cycles }: DiscountTerms) {
  const read: Off =
    off.kind === 'amount'
      ? { kind: off.kind, amountMinor: BigInt(off.amountMinor) }
      : { kind: off.kind, percent: parseExact(off.percent) };
  return { off: read, ...(cycles ? { cycles } : {}) };
}
