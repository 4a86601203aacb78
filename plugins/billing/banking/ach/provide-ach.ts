import { type Context, isId, type Transaction } from '@isp/sdk';
import type { ChargeOutcome, PaymentProviderAnswer, PaymentProviderParams } from '../../contract/index.ts';
import { achDebits, authorizations } from '../../data/ach-store.ts';
import { hard, type WishOf } from '../debits/debit-answers.ts';
import { achDeclineClassOf } from './ach-return-codes.ts';
import { bankZone } from './bank-zone.ts';

/** Ten digits of cents: the most an entry of ACH holds. */
const mostMinor = 9_999_999_999;

/** What billing asks a payment provider, answered for ACH: debits wait for the next file, and the bank says later what came back. */
export function provideAch(
  ctx: Context,
  tx: Transaction,
  asked: PaymentProviderParams,
): Promise<PaymentProviderAnswer> {
  switch (asked.wish) {
    case 'store-method':
      return storeMethod(tx, asked);
    case 'forget-method':
      return forgetMethod(ctx, tx, asked);
    case 'charge':
      return charge(ctx, tx, asked);
    case 'look-up':
      return lookUp(ctx, tx, asked.attemptId);
    case 'refund':
      // Whoever gives money of a debit back makes a transfer, as with money that came by one.
      return Promise.resolve({ outcome: 'succeeded', refundRef: `transfer-${asked.refundId}` });
    case 'read-webhook':
      return Promise.resolve({ outcome: 'refused', reason: 'banks tell by their files' });
  }
}

async function storeMethod(
  tx: Transaction,
  { customerId, token }: WishOf<'store-method'>,
): Promise<PaymentProviderAnswer> {
  const known = isId(token)
    ? await authorizations.find(tx, { id: token, customerId, status: 'active' })
    : undefined;
  if (!known) return { outcome: 'refused', reason: 'there is no such authorization of this customer' };
  return storedAccount(known);
}

/** How an authorization is kept as a payment method. */
export function storedAccount({ id, accountMasked }: { id: string; accountMasked: string }) {
  const words = { brand: 'ACH', last4: accountMasked.slice(-4).replace(/\W/g, '') };
  return { outcome: 'stored', methodRef: id, kind: 'ach-debit', ...words } as const;
}

async function forgetMethod(
  ctx: Context,
  tx: Transaction,
  { customerId, methodRef }: WishOf<'forget-method'>,
): Promise<PaymentProviderAnswer> {
  if (isId(methodRef)) {
    const updatedAt = ctx.clock.now().toString();
    const ended = { status: 'revoked', reason: 'its payment method was removed', updatedAt } as const;
    await authorizations.change(tx, { id: methodRef, customerId, status: 'active' }, ended);
  }
  return { outcome: 'forgotten' };
}

async function charge(ctx: Context, tx: Transaction, asked: WishOf<'charge'>): Promise<ChargeOutcome> {
  const { attemptId: id, customerId, methodRef, amountMinor, currency } = asked;
  const known = isId(methodRef) ? await authorizations.find(tx, { id: methodRef, customerId }) : undefined;
  if (!known) return hard('authorization_unknown', 'There is no such authorization.');
  if (known.status !== 'active')
    return hard(`authorization_${known.status}`, 'The authorization has ended; a new one is needed.');
  if (currency !== 'USD') return hard('currency', 'ACH debits are in US dollars.');
  if (amountMinor > mostMinor) return hard('amount', 'An ACH debit is of at most 99,999,999.99.');
  const at = ctx.clock.now().toString();
  await achDebits.insertOnce(tx, {
    ...{ id, customerId, resellerId: known.resellerId, authorizationId: known.id, amountMinor, currency },
    ...{ status: 'waiting', createdAt: at, updatedAt: at },
  });
  return (await lookUp(ctx, tx, id)) as ChargeOutcome;
}

/** No bank says that a debit was paid: what did not come back in the days banks have for it counts as collected. */
async function lookUp(
  ctx: Context,
  tx: Transaction,
  id: string,
): Promise<ChargeOutcome | { outcome: 'never-arrived' }> {
  const debit = await achDebits.find(tx, { id });
  if (!debit) return { outcome: 'never-arrived' };
  const { status, collectedFrom, returnReason = 'R00' } = debit;
  const chargeRef = `ach-${id}`;
  const today = ctx.clock.today(bankZone).toString();
  if (status === 'submitted' && collectedFrom && collectedFrom <= today) {
    await achDebits.change(
      tx,
      { id, status },
      { status: 'collected', updatedAt: ctx.clock.now().toString() },
    );
    return { outcome: 'succeeded', chargeRef };
  }
  if (status === 'collected') return { outcome: 'succeeded', chargeRef };
  if (status === 'cancelled')
    return hard('paid_otherwise', 'The invoice was settled before it was collected.');
  if (status !== 'returned') return { outcome: 'pending', chargeRef };
  const decline = { code: returnReason.toLowerCase(), class: achDeclineClassOf(returnReason) };
  return { outcome: 'declined', ...decline, chargeRef };
}
