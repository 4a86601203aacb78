import type { Context, Transaction } from '@isp/sdk';
import { billingErrors, cashErrors } from '../contract/index.ts';
import { cashSessions } from '../data/cash-store.ts';
import { type CashMove, moveCash, personOf } from './move-cash.ts';

/**
 * Puts cash of a customer into the drawer the person has open, or takes it out. Without one nothing is noted, unless cash is
 * taken at desks only (`cashAtDesksOnly`). What the plugin does by itself has no drawer.
 */
export async function noteCash(
  ctx: Context,
  tx: Transaction,
  { customerId, currency, ...move }: CashMove & { readonly customerId: string; readonly currency: string },
): Promise<void> {
  if (ctx.principal.scope === 'system') return;
  const session = await cashSessions.find(tx, { person: personOf(ctx), status: 'open' });
  if (!session) {
    if (ctx.config.cashAtDesksOnly === true) throw cashErrors.BILLING_NO_CASH_SESSION();
    return;
  }
  if (session.currency !== currency)
    throw billingErrors.BILLING_OTHER_CURRENCY({ id: customerId, currency: session.currency });
  await moveCash(ctx, tx, session.id, move);
}
