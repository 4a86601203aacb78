import { type Context, defineAction, platformErrors, type Transaction } from '@isp/sdk';
import { isUniqueViolation, newId } from '@isp/sdk/data';
import { ensureAccount } from '../../accounts/ensure-account.ts';
import {
  billingErrors,
  CreateMandateParams,
  Mandate,
  sepaErrors,
  sepaProvider,
} from '../../contract/index.ts';
import { accounts } from '../../data/account-store.ts';
import { mandates } from '../../data/sepa-store.ts';
import { localDate } from '../../domain/local-date.ts';
import { storeMethod } from '../../methods/store-method.ts';
import { maskIban, sealIban } from '../bank-secrets.ts';
import { checkedIban } from '../checked-iban.ts';
import { storedMethod } from '../sepa/provide-debits.ts';
import { shownMandate } from '../sepa/show-mandate.ts';

/** Writes down what a customer signed, and stores it as a way to pay. */
export const createMandate = defineAction('billing.mandates.create', {
  summary: 'Writes down a SEPA mandate of a customer; it is a stored payment method from then on.',
  permission: 'billing.mandate.change',
  rest: 'POST /billing/mandates',
  sensitive: true,
  params: CreateMandateParams,
  result: Mandate,
  errors: [
    platformErrors.NOT_FOUND,
    billingErrors.BILLING_DAY_TO_COME,
    billingErrors.BILLING_OTHER_CURRENCY,
    sepaErrors.BILLING_MANDATE_KNOWN,
  ],
  example: {
    customerId: '01900000-0000-7000-8000-0000000000aa',
    iban: 'DE89370400440532013000',
    signedOn: '2026-10-01',
    autoPay: 'on-due',
  },
  async handler(ctx, params) {
    const iban = checkedIban(params.iban);
    const { currency, timezone } = await ensureAccount(ctx, params.customerId, 'caller');
    if (currency !== 'EUR') throw billingErrors.BILLING_OTHER_CURRENCY({ id: params.customerId, currency });
    const today = localDate(ctx.clock.now(), timezone).toString();
    if (params.signedOn > today) throw billingErrors.BILLING_DAY_TO_COME({ day: params.signedOn, today });
    return ctx.transaction((tx) => create(ctx, tx, params, iban));
  },
});

async function create(
  ctx: Context,
  tx: Transaction,
  params: CreateMandateParams,
  iban: string,
): Promise<Mandate> {
  const { customerId, bic, scheme = 'core', signedOn, autoPay } = params;
  const account = await accounts.lock(tx, customerId);
  const id = newId();
  const reference = params.reference ?? `M-${id.replaceAll('-', '').slice(0, 20).toUpperCase()}`;
  const now = ctx.clock.now().toString();
  const stored = storedMethod({ id, ibanMasked: maskIban(iban) });
  const method = await storeMethod(ctx, tx, {
    ...{ customerId, provider: sepaProvider, stored },
    ...(autoPay ? { autoPay } : {}),
  });
  try {
    const row = await mandates.insert(tx, {
      ...{ id, customerId, resellerId: account.resellerId, reference, scheme, signedOn },
      holder: params.holder ?? account.recipient.name.slice(0, 70),
      ibanMasked: maskIban(iban),
      ibanSealed: sealIban(iban, id),
      ...(bic ? { bic } : {}),
      ...{ status: 'active', paymentMethodId: method.id, createdAt: now, updatedAt: now },
    });
    return shownMandate(row, ctx.principal);
  } catch (error) {
    if (!isUniqueViolation(error, 'sepa_mandates_reference')) throw error;
    throw sepaErrors.BILLING_MANDATE_KNOWN({ reference }, { cause: error });
  }
}
