import type { Transaction } from '@isp/sdk';
import { toAmountMinor } from '@isp/sdk/money';
import { settle } from '../domain/commission/commission-lines.ts';

/** Whose commission is settled, in which currency, and until when. */
export interface SettlementWish {
  readonly resellerId: string;
  readonly currency: string;
  /** `YYYY-MM-DD`, the last day. */
  readonly until: string;
}

/** What a settlement would have of a ledger at this moment. */
export async function readUnsettled(tx: Transaction, { resellerId, currency, until }: SettlementWish) {
  const [lines] = await tx.query<{ count: number; sum: string; last: string }>(
    `SELECT count(*)::integer AS count, coalesce(sum(amount_minor), 0)::text AS sum, coalesce(max(seq), 0)::text AS last
     FROM commission_lines
     WHERE reseller_id = $1 AND currency = $2 AND earned_on <= $3::date AND settlement_id IS NULL`,
    [resellerId, currency, until],
  );
  const [before] = await tx.query<{ carried: string }>(
    `SELECT carried_out_minor::text AS carried FROM settlements
     WHERE reseller_id = $1 AND currency = $2 AND status <> 'previewed' ORDER BY confirmed_at DESC, id DESC LIMIT 1`,
    [resellerId, currency],
  );
  const carriedIn = BigInt(before?.carried ?? '0');
  const sum = BigInt(lines?.sum ?? '0');
  const { payoutMinor, carriedMinor } = settle([{ amountMinor: sum }], carriedIn);
  return {
    lineCount: lines?.count ?? 0,
    linesMinor: toAmountMinor(sum),
    carriedInMinor: toAmountMinor(carriedIn),
    payoutMinor: toAmountMinor(payoutMinor),
    carriedOutMinor: toAmountMinor(carriedMinor),
    lastLine: toAmountMinor(BigInt(lines?.last ?? '0')),
  };
}

/** The currencies a reseller has earned in and was not settled for. */
export async function unsettledCurrencies(tx: Transaction, resellerId: string): Promise<string[]> {
  const rows = await tx.query<{ currency: string }>(
    `SELECT DISTINCT currency FROM commission_lines WHERE reseller_id = $1 AND settlement_id IS NULL ORDER BY 1`,
    [resellerId],
  );
  return rows.map(({ currency }) => currency);
}
