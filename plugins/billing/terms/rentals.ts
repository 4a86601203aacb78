import { toAmountMinor } from '@isp/sdk/money';
import type { BillingAccount, Rental } from '../contract/index.ts';
import type { Happened } from '../domain/plan/facts.ts';
import { ownEvents } from '../domain/plan/service-lives.ts';

/** The type of service things that are rented have in events. */
export const rentalType = 'rental';

/** What is rented by an account, by its events; the newest last. */
export function rentalsOf(
  account: Pick<BillingAccount, 'customerId' | 'resellerId'>,
  events: readonly Happened[],
): Rental[] {
  return [...ownEvents(events)].flatMap(([id, own]) => {
    const first = own.find(({ terms }) => terms?.type === rentalType);
    const last = own.findLast(({ terms }) => terms);
    if (!first || !last?.terms) return [];
    const { name: text, amountMinor, currency, quantity, period, rentedWith } = last.terms;
    const end = own.findLast(({ kind }) => kind === 'cancelled');
    return {
      id,
      customerId: account.customerId,
      resellerId: account.resellerId,
      ...(rentedWith ? { serviceId: rentedWith } : {}),
      text,
      amountMinor: toAmountMinor(amountMinor),
      ...{ currency, quantity, period },
      from: first.effectiveOn.toString(),
      ...(end ? { endedOn: end.effectiveOn.toString() } : {}),
      createdAt: first.happenedAt,
    };
  });
}
