import { CivilDate, type Context, Currency, defineJob, Id, type Transaction } from '@isp/sdk';
import { firstCycleDate, layGrid } from '@isp/sdk/cycles';
import { Type } from 'typebox';
import { recordEvent } from '../accounts/record-event.ts';
import type { BillingAccount } from '../contract/index.ts';
import { lockAccounts } from '../data/account-store.ts';
import { type Books, readBooks } from '../data/read-books.ts';
import { idOf } from '../domain/event-id.ts';
import { livesOf, openTerms } from '../domain/plan/service-lives.ts';
import { shownTerms } from '../domain/plan/shown-terms.ts';
import { foldEvents } from '../domain/timeline/fold-events.ts';

const perJob = 100;

interface NewPrice {
  readonly tariffId: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly validFrom: string;
}

/** Gives services of a tariff its new price, each from its first cycle on or after the day; a hundred accounts at a time. */
export const reprice = defineJob('billing.reprice', {
  data: Type.Object({
    tariffId: Id,
    amountMinor: Type.Integer(),
    currency: Currency,
    validFrom: CivilDate,
    after: Type.Optional(Id),
  }),
  handler: (ctx, { after, ...price }) =>
    ctx.transaction(async (tx) => {
      const ids = await nextAccounts(tx, price.tariffId, after);
      const books = await readBooks(tx, ids);
      for (const account of await lockAccounts(tx, ids)) {
        const own = books.get(account.id);
        if (own) await repriceAccount(ctx, tx, { account, books: own, price });
      }
      const last = ids.at(-1);
      if (ids.length === perJob && last) await ctx.enqueue(tx, 'billing.reprice', { ...price, after: last });
    }),
});

async function nextAccounts(tx: Transaction, tariffId: string, after: string | undefined): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT DISTINCT customer_id AS id FROM billing_events
     WHERE terms->>'tariffId' = $1 AND ($2::uuid IS NULL OR customer_id > $2::uuid)
     ORDER BY customer_id LIMIT ${perJob}`,
    [tariffId, after ?? null],
  );
  return rows.map(({ id }) => id);
}

async function repriceAccount(
  ctx: Context,
  tx: Transaction,
  { account, books, price }: { account: BillingAccount; books: Books; price: NewPrice },
): Promise<void> {
  const { tariffId, amountMinor, currency, validFrom } = price;
  for (const [serviceId, terms] of openTerms(books.events, ctx.clock.now())) {
    if (terms.tariffId !== tariffId || terms.includedIn) continue;
    const effectiveOn = cycleFrom(books, serviceId, Temporal.PlainDate.from(validFrom));
    await recordEvent(ctx, tx, account, {
      id: idOf('price', serviceId, tariffId, validFrom, String(amountMinor)),
      serviceId,
      kind: 'repriced',
      // So that a tariff the service gets before that day comes before it.
      happenedAt: effectiveOn.toZonedDateTime(account.timezone).toInstant().toString(),
      effectiveOn,
      terms: { ...shownTerms(terms), amountMinor, currency },
      source: 'subscriptions.tariff-price-changed',
    });
  }
}

/** The first cycle of a service on or after a day. */
function cycleFrom(books: Books, serviceId: string, day: Temporal.PlainDate): Temporal.PlainDate {
  const life = livesOf(books.events).find((one) => one.serviceId === serviceId);
  const segment = foldEvents(life?.events ?? []).segments.at(-1);
  if (!segment) return day;
  const { plan, anchor } = segment;
  return firstCycleDate(layGrid({ period: plan.period, cycleDay: plan.cycleDay, anchor }), day);
}
