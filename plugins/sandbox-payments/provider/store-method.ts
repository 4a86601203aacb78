import { randomBytes } from 'node:crypto';
import type { PaymentProviderAnswer } from '@isp/billing/contract';
import type { Context } from '@isp/sdk';
import { cards, nameOf } from '../domain/cards.ts';

const usualMonths = 36;
const brands = { card: 'visa', 'sepa-debit': 'sepa', 'ach-debit': 'ach', cash: 'cash' } as const;

/** Keeps a test card, or refuses a token that is none. */
export function storeMethod(ctx: Context, token: string): PaymentProviderAnswer {
  const name = nameOf(token);
  const card = name ? cards[name] : undefined;
  if (!card) return { outcome: 'refused', reason: 'there is no such test card; GET /sandbox/payments/cards' };
  const { kind, last4, endsInMonths = usualMonths } = card;
  const now = ctx.clock.now().toZonedDateTimeISO('UTC').toPlainDate();
  const expires =
    kind === 'card' ? { expires: now.add({ months: endsInMonths }).toString().slice(0, 7) } : {};
  const methodRef = `pm_${name}.${randomBytes(8).toString('hex')}`;
  return { outcome: 'stored', methodRef, kind, brand: brands[kind], last4, ...expires };
}
