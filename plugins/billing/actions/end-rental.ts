import { defineAction, platformErrors } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { recordEvent } from '../accounts/record-event.ts';
import { billingErrors, EndAgreementParams, Rental } from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';
import { events } from '../data/event-store.ts';
import { readBooks } from '../data/read-books.ts';
import { localDate } from '../domain/local-date.ts';
import { rentalsOf } from '../terms/rentals.ts';

/** Ends something that is rented; days that were billed after that come back. */
export const endRental = defineAction('billing.rentals.end', {
  summary: 'Ends something that is rented, from a day on: what was billed after that comes back.',
  permission: 'billing.charge.add',
  rest: 'POST /rentals/{id}/end',
  status: 200,
  sensitive: true,
  params: EndAgreementParams,
  result: Rental,
  errors: [platformErrors.NOT_FOUND, billingErrors.BILLING_ENDED_BEFORE],
  handler: (ctx, { id, on }) =>
    ctx.transaction(async (tx) => {
      const known = await events.find(tx, { serviceId: id, kind: 'activated' });
      if (!known) throw platformErrors.NOT_FOUND({ id });
      const account = await accounts.lock(tx, known.customerId);
      const books = (await readBooks(tx, [account.id])).get(account.id);
      const rental = rentalsOf(account, books?.events ?? []).find((one) => one.id === id);
      if (!rental) throw platformErrors.NOT_FOUND({ id });
      if (rental.endedOn) throw billingErrors.BILLING_ENDED_BEFORE({ id, on: rental.endedOn });
      const now = ctx.clock.now();
      const effectiveOn = on ? Temporal.PlainDate.from(on) : localDate(now, account.timezone);
      const about = { id: newId(), serviceId: id, kind: 'cancelled', source: 'billing.rentals.end' } as const;
      await recordEvent(ctx, tx, account, { ...about, happenedAt: now.toString(), effectiveOn });
      const endedOn = effectiveOn.toString();
      ctx.audit({ subject: { kind: 'rental', id, customerId: account.id }, after: { endedOn } });
      return { ...rental, endedOn };
    }),
});
