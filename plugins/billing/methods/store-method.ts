import type { Context, Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import type { Static } from 'typebox';
import { askAutoPayOfCustomer } from '../collection/ask-auto-pay.ts';
import type { CreatePaymentMethodParams, StoredMethod } from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';
import { type PaymentMethodRow, paymentMethods } from '../data/payment-method-store.ts';
import { makeDefault } from './make-default.ts';

/** A method as the provider keeps it, and what the customer wants of it. */
export interface NewMethod extends Pick<CreatePaymentMethodParams, 'customerId' | 'makeDefault' | 'autoPay'> {
  readonly provider: string;
  readonly stored: Static<typeof StoredMethod>;
}

/** Writes down a stored method. One that is known already is it again, with its new end. The first is the default. */
export async function storeMethod(
  ctx: Context,
  tx: Transaction,
  wanted: NewMethod,
): Promise<PaymentMethodRow> {
  const { customerId, provider, stored, autoPay } = wanted;
  const account = await accounts.lock(tx, customerId);
  const known = await paymentMethods.find(tx, {
    ...{ customerId, provider, providerToken: stored.methodRef, status: 'active' },
  });
  const method = known ? await renew(ctx, tx, known, stored) : await add(ctx, tx, { account, ...wanted });
  if (autoPay)
    await accounts.change(tx, { id: customerId }, { autoPay, updatedAt: ctx.clock.now().toString() });
  const others = await paymentMethods.find(tx, { customerId, isDefault: true });
  if (wanted.makeDefault ?? !others) return makeDefault(ctx, tx, method.id);
  if (autoPay) await askAutoPayOfCustomer(ctx, tx, customerId);
  return method;
}

function inWords({ brand, last4, expires }: NewMethod['stored']) {
  const lastDay = expires && Temporal.PlainYearMonth.from(expires);
  return {
    ...(brand ? { brand } : {}),
    ...(last4 ? { last4 } : {}),
    ...(lastDay ? { expiresOn: lastDay.toPlainDate({ day: lastDay.daysInMonth }).toString() } : {}),
  };
}

async function renew(ctx: Context, tx: Transaction, known: PaymentMethodRow, stored: NewMethod['stored']) {
  const words = inWords(stored);
  const isLonger = words.expiresOn !== known.expiresOn;
  const changes = { ...words, ...(isLonger ? { toldDaysLeft: null } : {}) };
  const updatedAt = ctx.clock.now().toString();
  const [row] = await paymentMethods.change(tx, { id: known.id }, { ...changes, updatedAt });
  return row as PaymentMethodRow;
}

async function add(
  ctx: Context,
  tx: Transaction,
  {
    account: { customerId, resellerId },
    provider,
    stored,
  }: NewMethod & { readonly account: { readonly customerId: string; readonly resellerId: string } },
) {
  const at = ctx.clock.now().toString();
  const { kind, methodRef: providerToken } = stored;
  const row = await paymentMethods.insert(tx, {
    id: newId(),
    ...{ customerId, resellerId, provider, kind, providerToken, ...inWords(stored) },
    ...{ isDefault: false, status: 'active', createdAt: at, updatedAt: at },
  });
  const about = { paymentMethodId: row.id, customerId, resellerId, provider, method: kind };
  await ctx.publish(tx, 'billing.payment-method-added', { ...about, at });
  return row;
}
