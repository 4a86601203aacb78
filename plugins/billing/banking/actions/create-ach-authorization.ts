import { type Context, defineAction, platformErrors, type Transaction, validationFailed } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { ensureAccount } from '../../accounts/ensure-account.ts';
import {
  AchAuthorization,
  achProvider,
  billingErrors,
  CreateAchAuthorizationParams,
} from '../../contract/index.ts';
import { accounts } from '../../data/account-store.ts';
import { authorizations } from '../../data/ach-store.ts';
import { localDate } from '../../domain/local-date.ts';
import { storeMethod } from '../../methods/store-method.ts';
import { storedAccount } from '../ach/provide-ach.ts';
import { isRoutingNumber } from '../ach/routing-number.ts';
import { maskAccount, shownAuthorization } from '../ach/show-authorization.ts';
import { sealIban } from '../bank-secrets.ts';

/** Writes down that a customer lets us collect by ACH, and stores it as a way to pay. */
export const createAchAuthorization = defineAction('billing.ach-authorizations.create', {
  summary: 'Writes down that a customer lets us collect by ACH; it is a stored payment method from then on.',
  permission: 'billing.mandate.change',
  rest: 'POST /billing/ach-authorizations',
  sensitive: true,
  params: CreateAchAuthorizationParams,
  result: AchAuthorization,
  errors: [platformErrors.NOT_FOUND, billingErrors.BILLING_DAY_TO_COME, billingErrors.BILLING_OTHER_CURRENCY],
  example: {
    customerId: '01900000-0000-7000-8000-0000000000aa',
    routingNumber: '021000021',
    accountNumber: '12345678901',
    authorizedOn: '2026-10-01',
    autoPay: 'on-due',
  },
  async handler(ctx, params) {
    if (!isRoutingNumber(params.routingNumber))
      throw validationFailed([
        { path: '/routingNumber', message: 'is no number of a bank: its check digit does not fit' },
      ]);
    const { currency, timezone } = await ensureAccount(ctx, params.customerId, 'caller');
    if (currency !== 'USD') throw billingErrors.BILLING_OTHER_CURRENCY({ id: params.customerId, currency });
    const today = localDate(ctx.clock.now(), timezone).toString();
    if (params.authorizedOn > today)
      throw billingErrors.BILLING_DAY_TO_COME({ day: params.authorizedOn, today });
    return ctx.transaction((tx) => create(ctx, tx, params));
  },
});

async function create(ctx: Context, tx: Transaction, params: CreateAchAuthorizationParams) {
  const { customerId, routingNumber, accountType = 'checking', entryClass = 'PPD', authorizedOn } = params;
  const account = await accounts.lock(tx, customerId);
  const accountNumber = params.accountNumber.replace(/[ -]/g, '').toUpperCase();
  const id = newId();
  const at = ctx.clock.now().toString();
  const accountMasked = maskAccount(accountNumber);
  const method = await storeMethod(ctx, tx, {
    ...{ customerId, provider: achProvider, stored: storedAccount({ id, accountMasked }) },
    ...(params.autoPay ? { autoPay: params.autoPay } : {}),
  });
  const row = await authorizations.insert(tx, {
    ...{
      id,
      customerId,
      resellerId: account.resellerId,
      routingNumber,
      accountType,
      entryClass,
      authorizedOn,
    },
    holder: params.holder ?? account.recipient.name.slice(0, 70),
    ...{ accountMasked, accountSealed: sealIban(accountNumber, id) },
    ...{ status: 'active', paymentMethodId: method.id, createdAt: at, updatedAt: at },
  });
  return shownAuthorization(row, ctx.principal);
}
