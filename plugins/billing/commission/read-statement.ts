import type { Transaction } from '@isp/sdk';
import { toAmountMinor } from '@isp/sdk/money';
import { defaultLegalEntityId } from '../contract/index.ts';
import type { SettlementRow } from '../data/commission-store.ts';
import { issuerAt } from '../data/issuer-store.ts';
import { entities } from '../data/legal-entity-store.ts';
import type { CommissionGroup, StatementToPrint } from '../documents/printed/print-commission.ts';
import { logoOf } from '../documents/read-printed.ts';

/** Rows that are printed one by one; of more each rule is summed. */
const mostRows = 1_000;

/** What is printed of a settlement, but the name of the reseller: of a preview the lines it would have now. */
export async function readStatement(
  tx: Transaction,
  { lastLine: _, ...settlement }: SettlementRow,
): Promise<Omit<StatementToPrint, 'reseller'>> {
  const groups = await readGroups(tx, settlement, true);
  const issuer = await issuerAt(tx, defaultLegalEntityId, settlement.createdAt);
  const { language } = await entities.get(tx, defaultLegalEntityId);
  return {
    settlement,
    groups: groups.length > mostRows ? await readGroups(tx, settlement, false) : groups,
    language,
    issuer,
    ...(await logoOf(tx, issuer)),
  };
}

type Row = Omit<CommissionGroup, 'invoiceNumber' | 'collectedMinor' | 'amountMinor'> & {
  readonly invoiceNumber: string | null;
  readonly collected: string;
  readonly amount: string;
};

async function readGroups(
  tx: Transaction,
  { id, status, resellerId, currency, until }: Omit<SettlementRow, 'lastLine'>,
  byInvoice: boolean,
): Promise<CommissionGroup[]> {
  const isPreview = status === 'previewed';
  const rows = await tx.query<Row>(
    `SELECT ${byInvoice ? 'l.invoice_number' : 'NULL'} AS "invoiceNumber", max(r.name) AS rule, count(*)::integer AS lines,
       max(l.earned_on)::text AS "earnedOn", sum(l.collected_minor)::text AS collected, sum(l.amount_minor)::text AS amount
     FROM commission_lines l JOIN commission_rules r ON r.reseller_id = l.reseller_id AND r.id = l.rule_id
     WHERE l.reseller_id = $1 AND l.currency = $2
       AND CASE WHEN $3 THEN l.settlement_id IS NULL AND l.earned_on <= $4::date ELSE l.settlement_id = $5::uuid END
     GROUP BY ${byInvoice ? 'l.invoice_id, l.invoice_number, ' : ''}l.rule_id
     ORDER BY ${byInvoice ? 'l.invoice_number, ' : ''}rule, l.rule_id LIMIT ${mostRows + 1}`,
    [resellerId, currency, isPreview, until, id],
  );
  return rows.map(({ invoiceNumber, collected, amount, ...row }) => ({
    ...row,
    ...(invoiceNumber ? { invoiceNumber } : {}),
    collectedMinor: toAmountMinor(BigInt(collected)),
    amountMinor: toAmountMinor(BigInt(amount)),
  }));
}
