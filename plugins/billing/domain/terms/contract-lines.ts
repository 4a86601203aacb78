import { isBefore } from '../civil-dates.ts';
import type { Happened } from '../plan/facts.ts';
import type { Agreement } from './agreement.ts';
import { contractOf, feeForEnding, priceOn } from './contract-terms.ts';

/** Something that is charged once because of a service or an agreement. */
export interface OnceDue {
  /** What makes it the same thing: it is billed once. */
  readonly key: string;
  readonly text: string;
  readonly serviceId?: string;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly on: Temporal.PlainDate;
  /** Instead of the account's. */
  readonly taxIds?: readonly string[];
  /** Of the tariff: instead of the legal entity's, not of the customer's own. */
  readonly tariffTaxIds?: readonly string[];
}

/** What the begin of a service costs, and its end where that comes too early. `own` are its events in the order they happened. */
export function contractCharges(own: readonly Happened[], agreements: readonly Agreement[]): OnceDue[] {
  return [...setupOf(own), ...feeOf(own, agreements)];
}

function setupOf(own: readonly Happened[]): OnceDue[] {
  const first = own.find(({ kind }) => kind === 'activated');
  if (!first?.terms?.setupMinor) return [];
  const { serviceId, effectiveOn: on, terms } = first;
  const { name, setupMinor = 0, currency } = terms;
  const amountMinor = BigInt(setupMinor);
  const taxes = terms.taxIds ? { tariffTaxIds: terms.taxIds } : {};
  const key = `setup|${serviceId}`;
  return [{ key, text: `${name}: set-up`, serviceId, amountMinor, currency, on, ...taxes }];
}

function feeOf(own: readonly Happened[], agreements: readonly Agreement[]): OnceDue[] {
  const end = own.findLast(({ kind }) => kind === 'cancelled');
  const contract = contractOf(own);
  const price = end && priceOn(own, end.effectiveOn);
  if (!contract || !price) return [];
  const { serviceId, effectiveOn: on } = end;
  const isWaived = agreements.some((one) => one.kind === 'waiver' && one.serviceId === serviceId);
  const amountMinor = feeForEnding(contract, price, on);
  if (isWaived || amountMinor === 0n) return [];
  const { name, currency, taxIds } = price;
  const taxes = taxIds ? { tariffTaxIds: taxIds } : {};
  const key = `termination|${serviceId}`;
  return [{ key, text: `${name}: ended early`, serviceId, amountMinor, currency, on, ...taxes }];
}

/** Those of some charges that are due by a day. */
export function dueBy(charges: readonly OnceDue[], day: Temporal.PlainDate): OnceDue[] {
  return charges.filter(({ on }) => !isBefore(day, on));
}
