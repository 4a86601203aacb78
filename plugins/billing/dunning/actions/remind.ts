import { ById, defineAction, platformErrors, type Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { DunningReminder, dunningErrors } from '../../contract/index.ts';
import { accounts } from '../../data/account-store.ts';
import { documents } from '../../data/document-store.ts';
import { type ReminderRow, reminders, shownReminder } from '../../data/dunning/reminder-store.ts';
import { localDate } from '../../domain/local-date.ts';
import { customerOf } from '../debtor-of.ts';
import { invoiceName } from '../invoice-name.ts';

/** Sends a reminder of an invoice now. It counts like those of the policy: no block within its hours. */
export const remind = defineAction('billing.invoices.remind', {
  summary:
    'Sends a reminder of an open invoice now, once a day; it takes the place of that day’s automatic one.',
  permission: 'billing.dunning.remind',
  rest: 'POST /invoices/{id}/remind',
  status: 202,
  sensitive: true,
  params: ById,
  result: DunningReminder,
  errors: [
    platformErrors.NOT_FOUND,
    dunningErrors.BILLING_NOT_OPEN,
    dunningErrors.BILLING_NO_ADDRESS,
    dunningErrors.BILLING_ALREADY_REMINDED,
  ],
  async handler(ctx, { id }) {
    const { customerId } = await ctx.transaction((tx) => documents.get(tx, id), { readOnly: true });
    const { email } = await customerOf(ctx, customerId);
    return ctx.transaction(async (tx) => {
      const { timezone, resellerId } = await accounts.lock(tx, customerId);
      const document = await documents.get(tx, id);
      const { kind, status, dueOn = '' } = document;
      const invoice = invoiceName(document);
      if (kind !== 'invoice' || status !== 'issued')
        throw dunningErrors.BILLING_NOT_OPEN({ invoice, status });
      if (email === undefined) throw dunningErrors.BILLING_NO_ADDRESS({ id: customerId });
      const now = ctx.clock.now();
      const today = localDate(now, timezone);
      if (await isReminded(tx, { id, today, timezone }))
        throw dunningErrors.BILLING_ALREADY_REMINDED({ invoice });
      const step = Temporal.PlainDate.from(dueOn).until(today, { largestUnit: 'days' }).days;
      const about = { customerId, resellerId, invoiceId: id, step, askedAt: now.toString() };
      const row = await reminders.insert(tx, { ...about, id: newId(), kind: 'manual', status: 'asked' });
      await ctx.enqueue(tx, 'billing.send-reminder', { reminderId: row.id }, { key: `reminder ${row.id}` });
      ctx.audit({ subject: { kind: 'invoice', id, customerId } });
      return shownReminder(row);
    });
  },
});

async function isReminded(
  tx: Transaction,
  { id, today, timezone }: { id: string; today: Temporal.PlainDate; timezone: string },
): Promise<boolean> {
  const isToday = (at: string) => localDate(Temporal.Instant.from(at), timezone).equals(today);
  const isNow = ({ status, leftAt }: ReminderRow) =>
    status === 'asked' ||
    status === 'on-its-way' ||
    (status === 'left' && leftAt !== undefined && isToday(leftAt));
  return (await reminders.listAll(tx, { invoiceId: id })).some(isNow);
}
