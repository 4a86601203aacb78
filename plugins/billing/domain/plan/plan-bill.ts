import { isBefore } from '../civil-dates.ts';
import { type DueItem, reconcile } from '../reconcile.ts';
import { taxesOn } from '../taxes.ts';
import { planSlices } from '../timeline/plan-slices.ts';
import type { Facts, KeptTax, Line, Terms } from './facts.ts';
import { isBilled, knownItems } from './known-items.ts';
import { partsOfLine } from './parts-of-line.ts';
import { livesOf } from './service-lives.ts';

/** What is due on a day: lines to charge, and lines that give something back. */
export interface PlannedBill {
  readonly billOn: Temporal.PlainDate;
  readonly charges: readonly Line[];
  readonly credits: readonly Line[];
}

/**
 * The lines that bring an account's books to what they ought to be on a day, by its events alone: what should be billed
 * by then, minus what was. Pure; with its own result booked it finds nothing more. What comes to nothing is no line.
 */
export function planBill(facts: Facts, billOn: Temporal.PlainDate, makeId: () => string): PlannedBill {
  const lives = livesOf(facts.events);
  const terms = new Map(lives.flatMap((life) => [...life.terms]));
  const services = new Map(
    lives.flatMap(({ serviceId, terms }) => [...terms.keys()].map((key) => [key, serviceId])),
  );
  const planned = lives.flatMap(({ events }) => planSlices(events, billOn));
  const ofTaxes = keptTaxes(facts, billOn);
  const due = reconcile(planned, knownItems(facts.books)).map((item) =>
    lineOf(item, {
      id: makeId(),
      terms: terms.get(item.key),
      serviceId: services.get(item.key),
      taxes: ofTaxes(facts.taxIds),
      books: facts.books,
    }),
  );
  const all = [...due, ...usageLines(facts, billOn, makeId), ...chargeLines(facts, billOn, makeId)].filter(
    ({ amountMinor }) => amountMinor !== 0n,
  );
  return {
    billOn,
    charges: all.filter(({ kind }) => kind !== 'credit'),
    credits: all.filter(({ kind }) => kind === 'credit'),
  };
}

interface LineParts {
  readonly id: string;
  readonly terms: Terms | undefined;
  readonly serviceId: string | undefined;
  readonly taxes: readonly KeptTax[];
  readonly books: readonly Line[];
}

/** A credit has the text and the taxes of what it gives back, whatever taxes there are today. */
function lineOf(item: DueItem, { id, terms, serviceId, taxes, books }: LineParts): Line {
  const { from, to, days, denominatorDays, amountMinor, currency, key, creditOf } = item;
  const range = {
    from,
    to,
    days,
    denominatorDays,
    amountMinor,
    currency,
    key,
    ...partsOfLine(amountMinor, terms),
  };
  const credited = creditOf ? books.find((line) => line.id === creditOf) : undefined;
  const service = credited?.serviceId ?? serviceId;
  const of = {
    id,
    text: credited?.text ?? terms?.name ?? key,
    ...(service ? { serviceId: service } : {}),
    ...range,
  };
  return credited
    ? { ...of, kind: 'credit', taxes: credited.taxes, creditOf: credited.id, givesBack: true }
    : { ...of, kind: 'recurring', taxes, givesBack: false };
}

function usageLines(facts: Facts, billOn: Temporal.PlainDate, makeId: () => string): Line[] {
  const taxes = keptTaxes(facts, billOn)(facts.taxIds);
  return facts.usage
    .filter(({ to, key }) => !isBefore(billOn, to) && !isBilled(facts.books, key))
    .map((used) => ({ ...used, id: makeId(), kind: 'usage', taxes, givesBack: false }));
}

function chargeLines(facts: Facts, billOn: Temporal.PlainDate, makeId: () => string): Line[] {
  const ofTaxes = keptTaxes(facts, billOn);
  return facts.charges
    .filter(({ effectiveOn, id }) => !isBefore(billOn, effectiveOn) && !isBilled(facts.books, `charge|${id}`))
    .map(({ id, text, serviceId, amountMinor, currency, taxIds }) => ({
      id: makeId(),
      kind: 'charge',
      key: `charge|${id}`,
      text,
      ...(serviceId ? { serviceId } : {}),
      amountMinor,
      currency,
      taxes: ofTaxes(taxIds ?? facts.taxIds),
      givesBack: false,
    }));
}

/** The taxes of some ids that are in force on a day, as they stay with a line. */
export function keptTaxes(facts: Pick<Facts, 'taxes' | 'exemption'>, day: Temporal.PlainDate) {
  const inForce = taxesOn(day, facts.taxes, facts.exemption).map(({ id }) => id);
  return (ids: readonly string[]): KeptTax[] =>
    facts.taxes
      .filter(({ id }) => ids.includes(id) && inForce.includes(id))
      .map(({ id, name, ratePercent, inclusive }) => ({ id, name, ratePercent, inclusive }));
}
