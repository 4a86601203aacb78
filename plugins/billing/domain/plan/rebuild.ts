import { agreementsKnownAt } from '../terms/known-terms.ts';
import { sumDocument } from './document-sums.ts';
import type { Facts, Line } from './facts.ts';
import { fingerprintOf } from './fingerprint.ts';
import { planBill } from './plan-bill.ts';

/** A document as it is stored, in the order of issue. */
export interface StoredDocument {
  readonly id: string;
  readonly origin: 'recurring' | 'manual' | 'correction' | 'void' | 'import';
  readonly billOn?: Temporal.PlainDate;
  readonly eventSeq?: number;
  readonly netMinor: bigint;
  readonly grossMinor: bigint;
  readonly lines: readonly Line[];
}

/** What is different, and in which document. */
export interface BookDifference {
  readonly documentId: string;
  readonly what: string;
}

/**
 * Makes the bills of an account again from its events, in the order in which they were issued, and compares each with what
 * is stored: same lines, same amounts. Corrections by hand are taken as they are. Sums are reckoned anew for all.
 */
export function rebuild(facts: Facts, documents: readonly StoredDocument[]): BookDifference[] {
  const differences = documents.flatMap((one) => sumProblems(one, facts.currency));
  let books: readonly Line[] = [];
  for (const documentsOfBill of billsOf(documents)) {
    const lines = documentsOfBill.flatMap((document) => document.lines);
    differences.push(...billProblems({ ...facts, books }, documentsOfBill, lines));
    books = [...books, ...lines];
  }
  return differences;
}

/** Documents of one bill stand together: an invoice and the credit notes of the same day and events. */
function billsOf(documents: readonly StoredDocument[]): StoredDocument[][] {
  const bills: StoredDocument[][] = [];
  for (const document of documents) {
    const last = bills.at(-1);
    const [one] = last ?? [];
    const isSame =
      one?.origin === 'recurring' &&
      document.origin === 'recurring' &&
      one.eventSeq === document.eventSeq &&
      one.billOn?.toString() === document.billOn?.toString();
    if (last && isSame) last.push(document);
    else bills.push([document]);
  }
  return bills;
}

function billProblems(
  facts: Facts,
  bill: readonly StoredDocument[],
  stored: readonly Line[],
): BookDifference[] {
  const [{ id, origin, billOn, eventSeq = 0 } = { id: '', origin: 'manual' as const, billOn: undefined }] =
    bill;
  if (origin !== 'recurring' || !billOn) return [];
  const known = facts.events.filter(({ seq }) => seq <= eventSeq);
  const usage = stored.flatMap(({ kind, from, to, serviceId, key, text, amountMinor, currency }) =>
    kind === 'usage' && from && to && serviceId
      ? [{ serviceId, from, to, key, text, amountMinor, currency }]
      : [],
  );
  const billed = new Set(stored.map(({ key }) => key));
  const charges = facts.charges.filter((charge) => billed.has(`charge|${charge.id}`));
  const agreements = agreementsKnownAt(facts.agreements ?? [], eventSeq);
  const again = planBill({ ...facts, events: known, agreements, usage, charges }, billOn, () => '');
  const same = say([...again.charges, ...again.credits]) === say(stored);
  return same
    ? []
    : [{ documentId: id, what: `its lines are not those that follow from events by ${billOn}` }];
}

/** Lines in one order and without ids; taxes are those of the day they were billed on, and not compared. */
function say(lines: readonly Line[]): string {
  const plain = lines.map((line) => ({ ...line, taxes: [], text: '' }));
  const sorted = plain.toSorted((one, other) => (order(one) < order(other) ? -1 : 1));
  return fingerprintOf([{ billOn: Temporal.PlainDate.from('2000-01-01'), charges: sorted, credits: [] }]);
}

function order({ kind, key, from, amountMinor }: Line): string {
  return [kind, key, from?.toString() ?? '', amountMinor.toString()].join(' ');
}

function sumProblems(
  { id, lines, netMinor, grossMinor }: StoredDocument,
  currency: string,
): BookDifference[] {
  const sums = sumDocument(lines, currency);
  const isRight = sums.netMinor === netMinor && sums.grossMinor === grossMinor;
  const what = `its lines come to ${sums.netMinor} net and ${sums.grossMinor} gross, not ${netMinor} and ${grossMinor}`;
  return isRight ? [] : [{ documentId: id, what }];
}
