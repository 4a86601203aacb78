import { platformErrors, type Transaction } from '@isp/sdk';
import type { OneSettlement } from '../contract/index.ts';
import { lockLedgers, type SettlementRow, settlements } from '../data/commission-store.ts';

/** A settlement of the reseller the address names, or `NOT_FOUND`. */
export async function findSettlement(
  tx: Transaction,
  { id, settlementId }: OneSettlement,
): Promise<SettlementRow> {
  const settlement = await settlements.get(tx, settlementId);
  if (settlement.resellerId !== id) throw platformErrors.NOT_FOUND({ id: settlementId });
  return settlement;
}

/** The same, while nobody else adds to the reseller's ledger or settles it. */
export async function lockSettlement(tx: Transaction, one: OneSettlement): Promise<SettlementRow> {
  await lockLedgers(tx, [one.id]);
  return findSettlement(tx, one);
}
