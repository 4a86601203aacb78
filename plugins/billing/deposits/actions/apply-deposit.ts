import { defineAction, platformErrors } from '@isp/sdk';
import { toAmountMinor } from '@isp/sdk/money';
import { allocateTo } from '../../books/allocate-payment.ts';
import { bookPayment } from '../../books/book-payment.ts';
import { ApplyDepositParams, billingErrors, Deposit, depositErrors } from '../../contract/index.ts';
import { accounts } from '../../data/account-store.ts';
import { deposits } from '../../data/deposit-store.ts';
import { readOpenThings } from '../../data/open-things.ts';
import { allocateOldestFirst } from '../../domain/ledger/allocate.ts';
import { holdLess } from '../book-deposit.ts';
import { depositMethod } from '../give-back-applied.ts';

/** Pays invoices with a deposit. */
export const applyDeposit = defineAction('billing.deposits.apply', {
  summary: 'Pays invoices with a deposit: those that are named, or the oldest; no more than is open of them.',
  permission: 'billing.deposit.change',
  rest: 'POST /deposits/{id}/apply',
  status: 200,
  sensitive: true,
  params: ApplyDepositParams,
  result: Deposit,
  errors: [
    platformErrors.NOT_FOUND,
    billingErrors.BILLING_ALLOCATION_IMPOSSIBLE,
    depositErrors.BILLING_DEPOSIT_NOT_LEFT,
    depositErrors.BILLING_NOTHING_OPEN,
  ],
  example: { id: '01900000-0000-7000-8000-0000000000de', amountMinor: 2000 },
  handler: (ctx, { id, amountMinor, invoiceIds }) =>
    ctx.transaction(async (tx) => {
      const { customerId } = await deposits.get(tx, id);
      const account = await accounts.lock(tx, customerId);
      const deposit = await deposits.lock(tx, id);
      const open = (await readOpenThings(tx, [customerId])).get(customerId)?.invoices ?? [];
      const strange = invoiceIds?.find((wanted) => !open.some((invoice) => invoice.id === wanted));
      if (strange) {
        const problems = `${strange} is no open invoice of this customer`;
        throw billingErrors.BILLING_ALLOCATION_IMPOSSIBLE({ problems });
      }
      const wanted = BigInt(amountMinor ?? deposit.leftMinor);
      const left = BigInt(deposit.leftMinor);
      if (wanted > left) throw depositErrors.BILLING_DEPOSIT_NOT_LEFT({ id, leftMinor: deposit.leftMinor });
      const chosen = invoiceIds ? open.filter((invoice) => invoiceIds.includes(invoice.id)) : open;
      const { allocations, creditMinor } = allocateOldestFirst(wanted, chosen);
      if (allocations.length === 0) throw depositErrors.BILLING_NOTHING_OPEN({ id });
      const used = wanted - creditMinor;
      const about = { kind: 'payment', method: depositMethod, reference: id } as const;
      const payment = await bookPayment(ctx, tx, account, { ...about, amountMinor: toAmountMinor(used) });
      const paid = allocations.map((one) => ({ ...one, amountMinor: toAmountMinor(one.amountMinor) }));
      await allocateTo(ctx, tx, payment, paid);
      return holdLess(ctx, tx, deposit, used);
    }),
});
