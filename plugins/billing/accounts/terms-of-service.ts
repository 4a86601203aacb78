import type { Context } from '@isp/sdk';
import type { Tariff } from '@isp/subscriptions/contract';
import type { BillingAccount, BillingTerms } from '../contract/index.ts';

const periods = { monthly: 'MONTHLY', quarterly: 'QUARTERLY', annual: 'ANNUAL' } as const;

/** How a tariff is billed from a day on: its price of that day, taken down with the event. */
export async function termsOfTariff(
  ctx: Context,
  { tariffId, cycleDay }: { tariffId: string } & Pick<BillingAccount, 'cycleDay'>,
  day: Temporal.PlainDate,
): Promise<BillingTerms> {
  const [tariff, { data: prices }] = await Promise.all([
    ctx.call('subscriptions.tariffs.get', { id: tariffId }, { as: 'plugin' }),
    ctx.call('subscriptions.tariffs.prices', { id: tariffId }, { as: 'plugin' }),
  ]);
  const price = prices.findLast(({ validFrom }) => validFrom <= day.toString())?.price ?? tariff.price;
  const parts = await partsOf(ctx, tariff.components);
  return {
    tariffId,
    name: tariff.name,
    type: tariff.type,
    amountMinor: price.amountMinor,
    currency: price.currency,
    quantity: '1',
    period: periods[tariff.billingPeriod],
    mode: tariff.billingMode === 'in-advance' ? 'IN_ADVANCE' : 'IN_ARREAR',
    cycleDay,
    ...(parts.length > 0 ? { parts } : {}),
    ...agreedTerms(tariff),
  };
}

/** What the tariff costs once, how long it is taken for, and its own taxes. */
function agreedTerms({ setupFee, minimumTermMonths, terminationFee, renews, taxIds }: Tariff): AgreedTerms {
  return {
    ...(setupFee ? { setupMinor: setupFee.amountMinor } : {}),
    ...(taxIds ? { taxIds } : {}),
    ...(minimumTermMonths
      ? {
          contract: {
            months: minimumTermMonths,
            ...(renews ? { renewalMonths: renews } : {}),
            ...(terminationFee ? { fee: terminationFee } : {}),
          },
        }
      : {}),
  };
}

type AgreedTerms = Pick<BillingTerms, 'setupMinor' | 'contract' | 'taxIds'>;

/** Of a component: the service it belongs to is charged, it costs what it uses. */
export function asComponent(terms: BillingTerms, includedIn: string): BillingTerms {
  const { setupMinor, contract, ...rest } = terms;
  return { ...rest, amountMinor: 0, includedIn };
}

/** What the components of a bundle cost alone. */
async function partsOf(ctx: Context, components: unknown): Promise<NonNullable<BillingTerms['parts']>> {
  const ids = Array.isArray(components) ? components.filter((id) => typeof id === 'string') : [];
  return Promise.all(
    ids.map(async (id) => {
      const { name, price } = await ctx.call('subscriptions.tariffs.get', { id }, { as: 'plugin' });
      return { tariffId: id, name, listMinor: price.amountMinor };
    }),
  );
}
