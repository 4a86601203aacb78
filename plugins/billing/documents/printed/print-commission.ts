import type { Settlement } from '../../contract/index.ts';
import { formatsOf } from './formats.ts';
import type { Issuer } from './issuer.ts';
import { printIssuer } from './print-document.ts';
import {
  currentTemplate,
  type PrintedDocument,
  type PrintedFact,
  type PrintedLine,
  type PrintedLogo,
} from './printed-document.ts';
import { fill, type Words, wordsOf } from './words.ts';

/** What a rule earned on an invoice, or on all where there are too many to print each. */
export interface CommissionGroup {
  readonly invoiceNumber?: string;
  readonly rule: string;
  readonly lines: number;
  /** The last day something of it was earned. */
  readonly earnedOn: string;
  readonly collectedMinor: number;
  readonly amountMinor: number;
}

/** A settlement with what is printed of it. */
export interface StatementToPrint {
  readonly settlement: Settlement;
  readonly reseller: string;
  readonly groups: readonly CommissionGroup[];
  readonly language: string;
  readonly issuer: Issuer;
  readonly logo?: PrintedLogo;
}

/** Writes out what a reseller earned, and what of it is paid out. */
export function printCommission(given: StatementToPrint): PrintedDocument {
  const { settlement, issuer } = given;
  const { words, language } = wordsOf(given.language);
  const formats = formatsOf(given.language, settlement.currency);
  const isSummed = given.groups.some(({ invoiceNumber }) => invoiceNumber === undefined);
  return {
    template: currentTemplate,
    language,
    title: words.commissionStatement,
    madeAt: settlement.paidAt ?? settlement.confirmedAt ?? settlement.createdAt,
    ...printIssuer(issuer, words, language),
    ...(given.logo ? { logo: given.logo } : {}),
    recipient: [given.reseller],
    facts: factsOf(settlement, words, formats),
    opening: [
      ...(settlement.status === 'previewed' ? [words.previewNote] : []),
      ...(isSummed ? [words.tooManyLines] : []),
    ],
    columns: { text: isSummed ? words.rule : words.number, tax: words.collected, amount: words.commission },
    lines: given.groups.map((group) => lineOf(group, words, formats)),
    sums: sumsOf(settlement, words, formats),
    closing: issuer.note ? [issuer.note] : [],
    pageNumber: words.page,
  };
}

type Formats = ReturnType<typeof formatsOf>;

function factsOf(settlement: Settlement, words: Words, formats: Formats): PrintedFact[] {
  const { id, until, status, paidAt, reference } = settlement;
  return [
    [words.number, id],
    [words.earnedUntil, formats.day(until)],
    ...(status === 'previewed'
      ? []
      : [[words.paidOutOn, paidAt ? formats.day(paidAt.slice(0, 10)) : words.notPaidOut] as const]),
    ...(reference ? [[words.reference, reference] as const] : []),
  ];
}

function lineOf(group: CommissionGroup, words: Words, formats: Formats): PrintedLine {
  const { invoiceNumber, rule, lines, earnedOn, collectedMinor, amountMinor } = group;
  const paid = fill(words.paymentsUntil, { date: formats.day(earnedOn) });
  const count = fill(words.linesCount, { count: formats.count(lines) });
  return {
    text: invoiceNumber ?? rule,
    details: invoiceNumber ? [`${rule}, ${paid}`] : [count, paid],
    tax: formats.money(collectedMinor),
    amount: formats.money(amountMinor),
  };
}

function sumsOf(settlement: Settlement, words: Words, formats: Formats) {
  const { lineCount, linesMinor, carriedInMinor, carriedOutMinor, payoutMinor } = settlement;
  const carried = (label: string, amountMinor: number) =>
    amountMinor === 0 ? [] : [{ label, amount: formats.money(amountMinor) }];
  const label = fill(words.linesSum, { count: formats.count(lineCount) });
  return [
    { label, amount: formats.money(linesMinor) },
    ...carried(words.carriedIn, carriedInMinor),
    ...carried(words.carriedOut, carriedOutMinor),
    { label: words.payout, amount: formats.money(payoutMinor), isTotal: true },
  ];
}
