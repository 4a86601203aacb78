import type { Money } from '@isp/sdk';
import { stripeErrors } from '../contract/index.ts';

/** ISO 4217: currencies without minor units. */
const isoWhole = new Set('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '));
/** ISO 4217: currencies with thousandths. */
const isoThousandths = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '));
/** Stripe counts whole units of these: as ISO 4217, but for MGA; ISK and UGX stayed hundredths. */
const stripeWhole = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '));

function isoDigits(currency: string): number {
  if (isoWhole.has(currency)) return 0;
  return isoThousandths.has(currency) ? 3 : 2;
}

function stripeDigits(currency: string): number {
  if (stripeWhole.has(currency)) return 0;
  return isoThousandths.has(currency) ? 3 : 2;
}

/**
 * An amount as Stripe counts it (docs.stripe.com/currencies). Of thousandths it takes only whole tens.
 *
 * @throws STRIPE_AMOUNT_NOT_POSSIBLE rather than to round what a customer pays.
 */
export function toStripeAmount({ amountMinor, currency }: Money): number {
  const shift = stripeDigits(currency) - isoDigits(currency);
  const multiple = isoThousandths.has(currency) ? 10 : 10 ** Math.max(0, -shift);
  if (amountMinor % multiple !== 0) {
    throw stripeErrors.STRIPE_AMOUNT_NOT_POSSIBLE({ amountMinor, currency, multiple });
  }
  return shift >= 0 ? amountMinor * 10 ** shift : amountMinor / 10 ** -shift;
}

/** An amount of Stripe's in the minor units of ISO 4217. */
export function fromStripeAmount(amount: number, stripeCurrency: string): Money {
  const currency = stripeCurrency.toUpperCase();
  const shift = isoDigits(currency) - stripeDigits(currency);
  const amountMinor = shift >= 0 ? amount * 10 ** shift : Math.round(amount / 10 ** -shift);
  return { amountMinor, currency };
}
