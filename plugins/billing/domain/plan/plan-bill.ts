import { isBefore } from '../civil-dates.ts';
import { type DueItem, reconcile } from '../reconcile.ts';
import { taxesOn } from '../taxes.ts';
import type { DiscountOfLine } from '../terms/agreement.ts';
import { dueBy } from '../terms/contract-lines.ts';
import { discountCharges } from '../terms/discount-charges.ts';
import { onceCharges } from '../terms/once-charges.ts';
import { planSlices } from '../timeline/plan-slices.ts';
import type { Facts, KeptTax, Line, Terms } from './facts.ts';
import { isBilled, knownItems } from './known-items.ts';
import { partsOfLine } from './parts-of-line.ts';
import { livesOf, type ServiceLifeFacts } from './service-lives.ts';

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
  const all = [
    ...recurringLines(facts, lives, { billOn, makeId }),
    ...usageLines(facts, lives, { billOn, makeId }),
    ...onceLines(facts, lives, { billOn, makeId }),
    ...chargeLines(facts, billOn, makeId),
  ].filter(({ amountMinor, discounts }) => amountMinor !== 0n || discounts);
  return {
    billOn,
    charges: all.filter(({ kind }) => kind !== 'credit'),
    credits: all.filter(({ kind }) => kind === 'credit'),
  };
}

interface When {
  readonly billOn: Temporal.PlainDate;
  readonly makeId: () => string;
}

/** What ought to be billed of services minus what was, with discounts taken off what is charged. */
function recurringLines(facts: Facts, lives: readonly ServiceLifeFacts[], { billOn, makeId }: When): Line[] {
  const known = new Map(
    lives.flatMap(({ serviceId, terms }) =>
      [...terms].map(([key, own]) => [key, { terms: own, serviceId: own.rentedWith ?? serviceId }] as const),
    ),
  );
  const due = reconcile(
    lives.flatMap(({ events }) => planSlices(events, billOn)),
    knownItems(facts.books),
  );
  const ofTaxes = keptTaxes(facts, billOn);
  const { books } = facts;
  return takeDiscountsOff(facts, due, (key) => known.get(key)?.serviceId).map(({ item, discounts }) => {
    const of = known.get(item.key);
    const taxes = ofTaxes(taxIdsOf(facts, of?.terms));
    return lineOf(item, { id: makeId(), ...of, taxes, books, discounts });
  });
}

/** The customer's own taxes, or those of the tariff, or those of the legal entity. */
function taxIdsOf({ taxIds, hasOwnTaxes }: Facts, terms: Terms | undefined): readonly string[] {
  return hasOwnTaxes ? taxIds : (terms?.taxIds ?? taxIds);
}

/** Charges with what is left of them; credits are shares of what was billed and stay as they are. */
function takeDiscountsOff(
  { agreements = [], books, currency }: Facts,
  due: readonly DueItem[],
  serviceOf: (key: string) => string | undefined,
): { item: DueItem; discounts: readonly DiscountOfLine[] }[] {
  const charges = due.filter(({ type }) => type === 'charge');
  const back = due.flatMap(({ creditOf, amountMinor }) => (creditOf ? [{ creditOf, amountMinor }] : []));
  const discounted = discountCharges(
    charges.map(({ key, from, denominator, amountMinor }) => {
      return { serviceId: serviceOf(key) ?? '', from, cycleFrom: denominator.from, amountMinor };
    }),
    { agreements, books, back, currency },
  );
  return due.map((item) => {
    const { amountMinor, discounts } = discounted[charges.indexOf(item)] ?? { ...item, discounts: [] };
    return { item: { ...item, amountMinor }, discounts };
  });
}

interface LineParts {
  readonly id: string;
  readonly terms?: Terms;
  readonly serviceId?: string;
  readonly taxes: readonly KeptTax[];
  readonly books: readonly Line[];
  readonly discounts: readonly DiscountOfLine[];
}

/** A credit has the text and the taxes of what it gives back, whatever taxes there are today. */
function lineOf(item: DueItem, { id, terms, serviceId, taxes, books, discounts }: LineParts): Line {
  const { from, to, days, denominatorDays, amountMinor, currency, key, creditOf } = item;
  const range = { from, to, days, denominatorDays, amountMinor, currency, key };
  const credited = creditOf ? books.find((line) => line.id === creditOf) : undefined;
  const service = credited?.serviceId ?? serviceId;
  const of = {
    id,
    text: credited?.text ?? terms?.name ?? key,
    ...(service ? { serviceId: service } : {}),
    ...range,
    ...partsOfLine(amountMinor, terms),
    ...(discounts.length > 0 ? { discounts } : {}),
  };
  return credited
    ? { ...of, kind: 'credit', taxes: credited.taxes, creditOf: credited.id, givesBack: true }
    : { ...of, kind: 'recurring', taxes, givesBack: false };
}

/** Set-up fees, fees for ending early, instalments: each once. */
function onceLines(facts: Facts, lives: readonly ServiceLifeFacts[], { billOn, makeId }: When): Line[] {
  const ofTaxes = keptTaxes(facts, billOn);
  return dueBy(onceCharges(facts, lives), billOn)
    .filter(({ key }) => !isBilled(facts.books, key))
    .map(({ on, taxIds, tariffTaxIds, ...due }) => ({
      ...due,
      id: makeId(),
      kind: 'charge',
      taxes: ofTaxes(taxIds ?? (facts.hasOwnTaxes ? facts.taxIds : (tariffTaxIds ?? facts.taxIds))),
      givesBack: false,
    }));
}

function usageLines(facts: Facts, lives: readonly ServiceLifeFacts[], { billOn, makeId }: When): Line[] {
  const ofTaxes = keptTaxes(facts, billOn);
  const taxesOf = (serviceId: string) => {
    const life = lives.find((one) => one.serviceId === serviceId);
    return ofTaxes(taxIdsOf(facts, life?.happened.findLast(({ terms }) => terms)?.terms));
  };
  return facts.usage
    .filter(({ to, key }) => !isBefore(billOn, to) && !isBilled(facts.books, key))
    .map((used) => ({
      ...used,
      id: makeId(),
      kind: 'usage',
      taxes: taxesOf(used.serviceId),
      givesBack: false,
    }));
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
