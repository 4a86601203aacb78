import type { Context, Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { reminders } from '../data/dunning/reminder-store.ts';
import type { Reminder } from '../domain/dunning/reminders.ts';
import type { Debtor } from './debtor-of.ts';
import type { Known } from './read-facts.ts';

/**
 * Has a reminder sent, once per invoice and step. Whoever has no address cannot be reminded; whether that counts as told is
 * for the policy to say. Answers whether there is a new row.
 */
export async function askReminder(
  ctx: Context,
  tx: Transaction,
  { debtor, known, remind }: { debtor: Debtor; known: Known; remind: Reminder },
): Promise<boolean> {
  const { customerId, resellerId } = debtor.account;
  const now = ctx.clock.now().toString();
  const hasAddress = debtor.customer.email !== undefined;
  const told = known.policy.blockWithoutAddress ? { leftAt: now } : {};
  const row = {
    ...{ id: newId(), customerId, resellerId, ...remind, kind: 'automatic' as const, askedAt: now },
    ...(hasAddress ? { status: 'asked' as const } : { status: 'no-address' as const, ...told }),
  };
  if (!(await reminders.insertOnce(tx, row))) return false;
  if (hasAddress)
    await ctx.enqueue(tx, 'billing.send-reminder', { reminderId: row.id }, { key: `reminder ${row.id}` });
  return true;
}
