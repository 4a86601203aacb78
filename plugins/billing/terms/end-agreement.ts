import { type Context, platformErrors, type Transaction } from '@isp/sdk';
import { billingErrors, type EndAgreementParams } from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';
import { type AgreementRow, agreements, endsOf } from '../data/agreement-store.ts';
import { addAgreement } from './add-agreement.ts';

/** Ends a discount or instalments from a day on, once. What is billed stays as it is. Answers it and its last day's morrow. */
export async function endAgreement(
  ctx: Context,
  tx: Transaction,
  { id, on: from }: EndAgreementParams,
  kind: 'discount' | 'instalments',
): Promise<{ row: AgreementRow; endedOn: string }> {
  const row = await agreements.get(tx, id);
  if (row.kind !== kind) throw platformErrors.NOT_FOUND({ id });
  await accounts.lock(tx, row.customerId);
  const before = (await endsOf(tx, [id])).get(id);
  if (before) throw billingErrors.BILLING_ENDED_BEFORE({ id, on: before });
  const { serviceId, text } = row;
  const end = await addAgreement(ctx, tx, row.customerId, {
    ...{ kind: 'end', ofId: id, text, terms: {}, serviceId, from },
  });
  return { row, endedOn: end.row.effectiveOn };
}
