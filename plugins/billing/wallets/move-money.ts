import type { Context, Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { fromAmountMinor, toAmountMinor } from '@isp/sdk/money';
import type { WalletEntry } from '../contract/index.ts';
import { type WalletRow, walletEntries, wallets } from '../data/wallet-store.ts';
import { authorOf } from '../domain/author-of.ts';

type Movement = Pick<WalletEntry, 'kind' | 'amountMinor'> &
  Partial<Pick<WalletEntry, 'serviceId' | 'reference'>>;

/** Changes what a wallet has, with an entry that says why. The wallet has to be locked, and to have enough. */
export async function moveMoney(
  ctx: Context,
  tx: Transaction,
  { id, currency, balanceMinor }: WalletRow,
  movement: Movement,
): Promise<WalletEntry> {
  const now = ctx.clock.now().toString();
  const after = toAmountMinor(fromAmountMinor(balanceMinor) + fromAmountMinor(movement.amountMinor));
  await wallets.change(tx, { id }, { balanceMinor: after, updatedAt: now });
  return walletEntries.insert(tx, {
    ...movement,
    ...{ id: newId(), resellerId: id, currency, balanceMinor: after },
    recordedBy: authorOf(ctx.principal),
    createdAt: now,
  });
}
