import { type Context, type Transaction, validationFailed } from '@isp/sdk';
import type { TariffPrice } from '../contract/index.ts';
import { pricesOf, setPrice } from '../data/price-store.ts';
import { tariffs } from '../data/tariff-store.ts';
import { priceOn } from '../domain/price-on.ts';
import type { TariffRow } from '../domain/tariff-row.ts';

/** Tariffs are the installation's, so their days begin in UTC. */
const zone = 'UTC';

/** Today, for tariffs. */
export function tariffDay(ctx: Context): string {
  return ctx.clock.today(zone).toString();
}

/** Gives a tariff another price, today or on a later day; all earlier ones stay known. */
export async function reprice(
  ctx: Context,
  tx: Transaction,
  { id: tariffId, price: present }: TariffRow,
  { price, validFrom }: TariffPrice,
): Promise<void> {
  const today = tariffDay(ctx);
  assertPrice({ validFrom, today, currencies: [present.currency, price.currency] });
  await setPrice(tx, tariffId, { price, validFrom });
  await ctx.publish(tx, 'subscriptions.tariff-price-changed', { tariffId, price, validFrom });
  if (validFrom === today) return applyPrice(ctx, tx, tariffId);
  const dueAt = Temporal.PlainDate.from(validFrom).toZonedDateTime(zone).toInstant();
  await ctx.setTimer(
    tx,
    'subscriptions.apply-price',
    { tariffId },
    { key: `price ${tariffId} ${validFrom}`, dueAt },
  );
}

/** The tariff shows the price of today. */
export async function applyPrice(ctx: Context, tx: Transaction, tariffId: string): Promise<void> {
  const valid = priceOn(await pricesOf(tx, tariffId), tariffDay(ctx));
  if (valid) await tariffs.change(tx, { id: tariffId }, { price: valid.price });
}

function assertPrice({
  validFrom,
  today,
  currencies: [from, to],
}: {
  validFrom: string;
  today: string;
  currencies: readonly [string, string];
}): void {
  const problems = [
    ...(validFrom < today
      ? [{ path: '/priceFrom', message: `must be today (${today}) or later: what was billed stays` }]
      : []),
    ...(from === to
      ? []
      : [{ path: '/price/currency', message: `must be ${from}: a tariff keeps its currency` }]),
  ];
  if (problems.length > 0) throw validationFailed(problems);
}
