import type { Context, Transaction } from '@isp/sdk';
import { noteIn } from '../../collection/note-outcome.ts';
import { accounts } from '../../data/account-store.ts';
import type { NotCollected } from './waiting-debits.ts';

/** Leaves a debit out of a file for good: its attempt is declined. `change` marks the row, and says whether it waited still. */
export async function cancelDebit(
  ctx: Context,
  tx: Transaction,
  { id, customerId, change }: { id: string; customerId: string; change: () => Promise<boolean> },
  { reason, code }: NotCollected,
): Promise<void> {
  await accounts.lock(tx, customerId);
  if (!(await change())) return;
  // What is open by then is tried again in its time.
  const kind = code === 'amount_changed' ? 'soft' : 'hard';
  const outcome = { outcome: 'declined', code, class: kind, text: `Not collected: ${reason}.` } as const;
  await noteIn(ctx, tx, { id, outcome });
}
