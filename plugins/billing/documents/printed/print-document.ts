import type { DocumentWithLines } from '../../contract/index.ts';
import { formatsOf } from './formats.ts';
import { addressLines, type Issuer } from './issuer.ts';
import { printLines, printSums, type Writing } from './print-lines.ts';
import { printPayment } from './print-payment.ts';
import {
  currentTemplate,
  type PrintedDocument,
  type PrintedFact,
  type PrintedLogo,
} from './printed-document.ts';
import { fill, type Words, wordsOf } from './words.ts';

/** A document and what else is printed on it. */
export interface ToPrint {
  readonly document: DocumentWithLines;
  readonly issuer: Issuer;
  readonly logo?: PrintedLogo;
  /** Of a credit note: the invoice it corrects. */
  readonly corrects?: { readonly number?: string; readonly issuedOn?: string };
  /** What the next bill would be, which is no document yet. */
  readonly isProforma?: boolean;
  /** Version of the template; default: the present one. */
  readonly template?: number;
}

/** Writes a document out in its language: every word and number that is printed. */
export function printDocument(given: ToPrint): PrintedDocument {
  const { document, issuer, template = currentTemplate } = given;
  const { words, language } = wordsOf(document.language);
  const formats = formatsOf(document.language, document.currency);
  const writing = { words, formats };
  const { number = '', grossMinor, currency, dueOn } = document;
  const isOwed = document.kind === 'invoice' && document.status !== 'draft' && !given.isProforma;
  return {
    template,
    language,
    title: titleOf(given, words),
    madeAt: document.issuedAt ?? document.createdAt,
    ...printIssuer(issuer, words, language),
    ...(given.logo ? { logo: given.logo } : {}),
    recipient: [document.recipient.name, ...addressLines(document.recipient.address, language)],
    facts: factsOf(given, writing),
    opening: openingOf(given, words),
    columns: { text: words.description, tax: words.tax, amount: words.amount },
    lines: printLines(document.lines, writing),
    sums: printSums(document, writing),
    ...(isOwed && dueOn
      ? printPayment(issuer, { amountMinor: grossMinor, currency, dueOn, reference: number }, writing)
      : {}),
    closing: [...(document.taxes.length === 0 ? [words.noTax] : []), ...(issuer.note ? [issuer.note] : [])],
    pageNumber: words.page,
  };
}

/** Who issues it, and whom to ask. */
export function printIssuer(issuer: Issuer, words: Words, language: string): Pick<PrintedDocument, 'issuer'> {
  const { name, address, vatNumber, contact = {} } = issuer;
  const lines = [
    ...addressLines(address, language),
    ...(vatNumber ? [`${words.vatNumber}: ${vatNumber}`] : []),
    ...[contact.email, contact.phone, contact.website].filter((line) => line !== undefined),
  ];
  return { issuer: { name, lines } };
}

function titleOf({ document, isProforma }: ToPrint, words: Words): string {
  if (isProforma) return words.proforma;
  const { kind, status, number = '' } = document;
  if (status === 'draft') return words.draft;
  return fill(kind === 'invoice' ? words.invoice : words.creditNote, { number });
}

function factsOf({ document, corrects }: ToPrint, { words, formats }: Writing): PrintedFact[] {
  const { kind, number, issuedOn, billOn, dueOn, recipient } = document;
  const day = issuedOn ?? billOn;
  const facts: (PrintedFact | undefined)[] = [
    number ? [words.number, number] : undefined,
    day ? [words.date, formats.day(day)] : undefined,
    kind === 'invoice' && dueOn ? [words.dueDate, formats.day(dueOn)] : undefined,
    recipient.vatNumber ? [words.yourVatNumber, recipient.vatNumber] : undefined,
    corrects?.number ? [words.corrects, corrected(corrects, formats.day)] : undefined,
  ];
  return facts.filter((fact) => fact !== undefined);
}

function corrected({ number = '', issuedOn }: NonNullable<ToPrint['corrects']>, day: (of: string) => string) {
  return issuedOn ? `${number}, ${day(issuedOn)}` : number;
}

function openingOf({ document, isProforma }: ToPrint, words: Words): string[] {
  if (isProforma) return [words.notOwed];
  if (document.status === 'draft') return [words.draftNote];
  return document.reason ? [`${words.reason}: ${document.reason}`] : [];
}
