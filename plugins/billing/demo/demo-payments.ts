import { demoRandom } from '@isp/sdk';
import type { IssuedDocument } from '../books/new-document.ts';

/** Money of a demo customer for one of his invoices. */
export interface DemoPayment {
  readonly method: 'card' | 'transfer' | 'cash';
  readonly amountMinor: number;
  readonly receivedOn: Temporal.PlainDate;
}

/**
 * What the n-th demo customer has paid by a day: 78 % pay on time, the others late; 70 % by card, 20 % by transfer, 10 % in
 * cash. Who is suspended pays no more.
 */
export function demoPayments(
  { seed, number, isSuspended }: { seed: number; number: number; isSuspended: boolean },
  invoices: readonly IssuedDocument[],
  today: Temporal.PlainDate,
): DemoPayment[] {
  const random = demoRandom(seed, 'payments', number);
  const isOnTime = random.integer(1, 100) <= 78 && !isSuspended;
  const place = random.integer(1, 10);
  const method = place <= 7 ? 'card' : place <= 9 ? 'transfer' : 'cash';
  const paid = isSuspended ? invoices.slice(0, 1) : invoices;
  return paid.flatMap(({ grossMinor, dueOn, issuedOn }) => {
    const due = Temporal.PlainDate.from(dueOn);
    const wished = isOnTime
      ? due.subtract({ days: random.integer(0, 12) })
      : due.add({ days: random.integer(3, 25) });
    const first = Temporal.PlainDate.from(issuedOn);
    const receivedOn = Temporal.PlainDate.compare(wished, first) < 0 ? first : wished;
    const isToCome = Temporal.PlainDate.compare(today, receivedOn) < 0;
    return isToCome || grossMinor === 0 ? [] : [{ method, amountMinor: grossMinor, receivedOn }];
  });
}
