import type { BillingAccount, Payment } from '../../contract/index.ts';
import { formatsOf } from './formats.ts';
import { addressLines, type Issuer } from './issuer.ts';
import { printIssuer } from './print-document.ts';
import {
  currentTemplate,
  type PrintedDocument,
  type PrintedFact,
  type PrintedLogo,
} from './printed-document.ts';
import { fill, type Words, wordsOf } from './words.ts';

/** A payment with what invoices have of it. */
export interface ReceiptToPrint {
  readonly payment: Payment;
  readonly paid: readonly { readonly number: string; readonly amountMinor: number }[];
  /** Of a refund or reversal: the payment it takes back. */
  readonly ofPayment?: Payment;
  readonly account: Pick<BillingAccount, 'recipient'>;
  readonly language: string;
  readonly issuer: Issuer;
  readonly logo?: PrintedLogo;
}

/** Writes out that money came in, or went back, and where it went. */
export function printReceipt(given: ReceiptToPrint): PrintedDocument {
  const { payment, account, issuer } = given;
  const { words, language } = wordsOf(given.language);
  const formats = formatsOf(given.language, payment.currency);
  const facts: PrintedFact[] = [
    [words.number, payment.id],
    [words.receivedOn, formats.day(payment.receivedOn)],
    [words.method, methodOf(payment.method, words)],
    ...(payment.reference ? [[words.reference, payment.reference] as const] : []),
    ...(given.ofPayment ? [[words.ofPayment, formats.day(given.ofPayment.receivedOn)] as const] : []),
    ...(payment.reason ? [[words.reason, payment.reason] as const] : []),
  ];
  const used = given.paid.map(({ number, amountMinor }) => ({
    label: fill(words.paid, { number }),
    amount: formats.money(amountMinor),
  }));
  const credit = payment.kind === 'payment' ? payment.amountMinor - sumOf(given.paid) : 0;
  return {
    template: currentTemplate,
    language,
    title: words[payment.kind === 'payment' ? 'receipt' : payment.kind],
    madeAt: payment.createdAt,
    ...printIssuer(issuer, words, language),
    ...(given.logo ? { logo: given.logo } : {}),
    recipient: [account.recipient.name, ...addressLines(account.recipient.address, language)],
    facts,
    opening: [],
    lines: [],
    sums: [
      ...used,
      ...(used.length > 0 && credit > 0 ? [{ label: words.credit, amount: formats.money(credit) }] : []),
      { label: words.amount, amount: formats.money(payment.amountMinor), isTotal: true },
    ],
    closing: issuer.note ? [issuer.note] : [],
    pageNumber: words.page,
  };
}

const sumOf = (paid: ReceiptToPrint['paid']) => paid.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

const known = ['cash', 'transfer', 'card', 'debit'] as const;

function methodOf(method: string, words: Words): string {
  const word = known.find((one) => one === method);
  return word ? words[word] : method;
}
