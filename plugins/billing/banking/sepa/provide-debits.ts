import { type Context, isId, type Transaction } from '@isp/sdk';
import type { ChargeOutcome, PaymentProviderAnswer, PaymentProviderParams } from '../../contract/index.ts';
import { debits, mandates } from '../../data/sepa-store.ts';
import { hard, type WishOf } from '../debits/debit-answers.ts';
import { declineClassOf } from './return-codes.ts';

/** A mandate that was not used for 36 months has ended (SEPA rulebook). */
const monthsOfMandate = 36;

/** What billing asks a payment provider, answered for debits: they wait for the next file, and the bank says later. */
export function provideDebits(
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
      return lookUp(tx, asked.attemptId);
    case 'refund':
      // Whoever gives money of a debit back makes a transfer, as with money that came by one.
      return Promise.resolve({ outcome: 'succeeded', refundRef: `transfer-${asked.refundId}` });
    case 'read-webhook':
      return Promise.resolve({ outcome: 'refused', reason: 'banks tell by their statements' });
  }
}

async function storeMethod(
  tx: Transaction,
  { customerId, token }: WishOf<'store-method'>,
): Promise<PaymentProviderAnswer> {
  const mandate = isId(token)
    ? await mandates.find(tx, { id: token, customerId, status: 'active' })
    : undefined;
  if (!mandate) return { outcome: 'refused', reason: 'there is no such mandate of this customer' };
  return storedMethod({ id: mandate.id, ibanMasked: mandate.ibanMasked });
}

/** How a mandate is kept as a payment method. */
export function storedMethod({ id, ibanMasked }: { id: string; ibanMasked: string }) {
  const words = { brand: 'SEPA', last4: ibanMasked.slice(-4) };
  return { outcome: 'stored', methodRef: id, kind: 'sepa-debit', ...words } as const;
}

async function forgetMethod(
  ctx: Context,
  tx: Transaction,
  { customerId, methodRef }: WishOf<'forget-method'>,
): Promise<PaymentProviderAnswer> {
  if (isId(methodRef)) {
    const ended = {
      status: 'revoked',
      reason: 'its payment method was removed',
      updatedAt: ctx.clock.now().toString(),
    } as const;
    await mandates.change(tx, { id: methodRef, customerId, status: 'active' }, ended);
  }
  return { outcome: 'forgotten' };
}

async function charge(ctx: Context, tx: Transaction, asked: WishOf<'charge'>): Promise<ChargeOutcome> {
  const { attemptId: id, customerId, methodRef, amountMinor, currency, description } = asked;
  const mandate = isId(methodRef) ? await mandates.find(tx, { id: methodRef, customerId }) : undefined;
  if (!mandate) return hard('mandate_unknown', 'There is no such mandate.');
  if (mandate.status !== 'active')
    return hard(`mandate_${mandate.status}`, 'The mandate has ended; a new one is needed.');
  if (currency !== 'EUR') return hard('currency', 'Direct debits are in euros.');
  const today = ctx.clock.now().toString().slice(0, 10);
  const used = Temporal.PlainDate.from(mandate.lastUsedOn ?? mandate.signedOn);
  if (used.add({ months: monthsOfMandate }).toString() <= today)
    return hard('mandate_expired', 'The mandate was not used for 36 months; a new one is needed.');
  const now = ctx.clock.now().toString();
  const endToEndId = id.replaceAll('-', '');
  const { resellerId } = mandate;
  const own = { id, customerId, resellerId, mandateId: mandate.id, amountMinor, currency };
  await debits.insertOnce(tx, {
    ...own,
    endToEndId,
    description,
    status: 'waiting',
    createdAt: now,
    updatedAt: now,
  });
  return (await lookUp(tx, id)) as ChargeOutcome;
}

async function lookUp(tx: Transaction, id: string): Promise<ChargeOutcome | { outcome: 'never-arrived' }> {
  const debit = await debits.find(tx, { id });
  if (!debit) return { outcome: 'never-arrived' };
  const { endToEndId: chargeRef, status, returnReason = 'NARR' } = debit;
  if (status === 'collected') return { outcome: 'succeeded', chargeRef };
  if (status === 'cancelled')
    return hard('paid_otherwise', 'The invoice was settled before it was collected.');
  if (status !== 'returned') return { outcome: 'pending', chargeRef };
  return {
    outcome: 'declined',
    code: returnReason.toLowerCase(),
    class: declineClassOf(returnReason),
    chargeRef,
  };
}
