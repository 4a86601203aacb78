import { type DeliveryContext, defineJob, Id } from '@isp/sdk';
import { formatMinor } from '@isp/sdk/money';
import { Type } from 'typebox';
import { accounts } from '../../data/account-store.ts';
import { type DocumentRow, documents } from '../../data/document-store.ts';
import { type ReminderRow, reminders } from '../../data/dunning/reminder-store.ts';
import { localDate } from '../../domain/local-date.ts';
import { customerOf } from '../debtor-of.ts';

/**
 * Gives a reminder to comms, under its own id as the key, so that it leaves once however often this is tried. What was paid
 * meanwhile is not reminded of.
 */
export const sendReminder = defineJob('billing.send-reminder', {
  data: Type.Object({ reminderId: Id }),
  async handler(ctx, { reminderId }) {
    const about = await ctx.transaction((tx) => read(tx, reminderId), { readOnly: true });
    if (about?.reminder.status !== 'asked') return;
    const { reminder, invoice, timezone } = about;
    const { name, email } = await customerOf(ctx, reminder.customerId);
    if (invoice.status !== 'issued') return drop(ctx, reminder, 'nothing of the invoice is open any more');
    if (email === undefined) return drop(ctx, reminder, 'the customer has no e-mail address any more');
    const today = localDate(ctx.clock.now(), timezone);
    const message = { to: email, template: 'billing.reminder', key: reminder.id };
    const variables = variablesOf(invoice, { name, today });
    const { resellerId, customerId } = reminder;
    const sent = await ctx.call(
      'comms.messages.send',
      { ...message, variables, resellerId, customerId },
      { as: 'plugin' },
    );
    await noteDelivery(ctx, reminder, sent.deliveryId);
  },
});

async function read(tx: Parameters<typeof reminders.find>[0], id: string) {
  const reminder = await reminders.find(tx, { id });
  if (!reminder) return undefined;
  const [invoice, account] = [
    await documents.get(tx, reminder.invoiceId),
    await accounts.get(tx, reminder.customerId),
  ];
  return { reminder, invoice, timezone: account.timezone };
}

function variablesOf(
  { number = '', grossMinor, settledMinor, currency, dueOn = '' }: DocumentRow,
  { name, today }: { name: string; today: Temporal.PlainDate },
) {
  const amount = formatMinor(BigInt(grossMinor) - BigInt(settledMinor), currency);
  const days = Temporal.PlainDate.from(dueOn).until(today, { largestUnit: 'days' }).days;
  return { name, number, amount, currency, dueOn, days };
}

function drop(ctx: DeliveryContext, { id }: ReminderRow, reason: string): Promise<void> {
  return ctx.transaction(async (tx) => {
    await reminders.change(tx, { id, status: 'asked' }, { status: 'dropped', reason });
  });
}

/** comms may have told already that it left. */
function noteDelivery(ctx: DeliveryContext, { id }: ReminderRow, deliveryId: string): Promise<void> {
  return ctx.transaction(async (tx) => {
    await reminders.change(tx, { id, status: 'asked' }, { status: 'on-its-way', deliveryId });
  });
}
