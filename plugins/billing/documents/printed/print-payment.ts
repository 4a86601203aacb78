import { formatMinor, fromAmountMinor } from '@isp/sdk/money';
import type { Issuer } from './issuer.ts';
import type { Writing } from './print-lines.ts';
import type { PrintedDocument } from './printed-document.ts';
import { fill } from './words.ts';

/** What is to be paid, by when, and with which words so that we know it. */
export interface ToPay {
  readonly amountMinor: number;
  readonly currency: string;
  readonly dueOn: string;
  readonly reference: string;
}

/** How to pay an invoice by transfer; for euros with a code for banking apps. */
export function printPayment(
  issuer: Issuer,
  { amountMinor, currency, dueOn, reference }: ToPay,
  { words, formats }: Writing,
): Pick<PrintedDocument, 'payment'> {
  if (amountMinor <= 0) return {};
  const heading = fill(words.payBy, { date: formats.day(dueOn) });
  const { payTo } = issuer;
  if (!payTo) return { payment: { heading, facts: [] } };
  const holder = payTo.holder ?? issuer.name;
  const iban = payTo.iban.replace(/(.{4})(?=.)/g, '$1 ');
  const facts = [
    [words.accountHolder, holder],
    [words.iban, iban],
    ...(payTo.bic ? [[words.bic, payTo.bic] as const] : []),
    [words.reference, reference],
  ] as const;
  if (currency !== 'EUR') return { payment: { heading, facts } };
  const amount = `EUR${formatMinor(fromAmountMinor(amountMinor), currency)}`;
  const payload = paymentCode({ holder, iban: payTo.iban, bic: payTo.bic ?? '', amount, reference });
  const says = fill(words.codeSays, { amount: formats.money(amountMinor), holder, iban, reference });
  return { payment: { heading, facts, code: { payload, says } } };
}

/** EPC069-12, version 002, UTF-8: a SEPA credit transfer, the amount and what it is for. */
function paymentCode(of: { holder: string; iban: string; bic: string; amount: string; reference: string }) {
  const { holder, iban, bic, amount, reference } = of;
  return ['BCD', '002', '1', 'SCT', bic, holder.slice(0, 70), iban, amount, '', '', reference].join('\n');
}
