import type { Context, Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import type { BillingAccount } from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';
import { type AgreementRow, agreements } from '../data/agreement-store.ts';
import { authorOf } from '../domain/author-of.ts';
import { localDate } from '../domain/local-date.ts';

/** An agreement to take down; without a day it counts from today. */
export type NewAgreement = Pick<AgreementRow, 'kind' | 'text' | 'terms'> & {
  readonly serviceId?: string | undefined;
  readonly ofId?: string;
  readonly couponId?: string;
  readonly from?: string | undefined;
};

/** Takes an agreement of an account down. The account is locked, so that documents know exactly what was there before them. */
export async function addAgreement(
  ctx: Context,
  tx: Transaction,
  customerId: string,
  { from, serviceId, ...given }: NewAgreement,
): Promise<{ row: AgreementRow; account: BillingAccount }> {
  const account = await accounts.lock(tx, customerId);
  const now = ctx.clock.now();
  const row = await agreements.insert(tx, {
    ...given,
    ...(serviceId ? { serviceId } : {}),
    id: newId(),
    customerId,
    resellerId: account.resellerId,
    effectiveOn: from ?? localDate(now, account.timezone).toString(),
    recordedBy: authorOf(ctx.principal),
    createdAt: now.toString(),
  });
  return { row, account };
}
