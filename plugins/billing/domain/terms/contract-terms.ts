import { periodLength } from '@isp/sdk/cycles';
import { type Exact, parseExact } from '@isp/sdk/money';
import { isBefore } from '../civil-dates.ts';
import { earlyTerminationFee, type Term } from '../minimum-term.ts';
import type { Happened, Terms } from '../plan/facts.ts';
import type { ContractTerms } from './agreement.ts';

/** The contract of a service: what was agreed, and since when. */
export interface RunningContract {
  readonly term: Term;
  readonly terms: ContractTerms;
}

/**
 * The contract a service has, by its events in the order they happened. It begins with the activation, or with a change to a
 * tariff that has one; a change to a tariff without one leaves it as it is.
 */
export function contractOf(own: readonly Happened[]): RunningContract | undefined {
  let contract: RunningContract | undefined;
  let tariffId: string | undefined;
  for (const { terms, effectiveOn: start } of own) {
    if (!terms) continue;
    if (terms.contract && terms.tariffId !== tariffId) contract = begin(terms.contract, start);
    tariffId = terms.tariffId;
  }
  return contract;
}

function begin(terms: ContractTerms, start: Temporal.PlainDate): RunningContract {
  const { months, renewalMonths } = terms;
  return { terms, term: { start, months, ...(renewalMonths ? { renewalMonths } : {}) } };
}

/** What ending a contract on a day costs, by what the service costs then. */
export function feeForEnding({ term, terms }: RunningContract, price: Terms, on: Temporal.PlainDate): bigint {
  const { fee } = terms;
  if (!fee) return 0n;
  if (fee.kind !== 'remaining-months') {
    const agreed = { kind: fee.kind, amountMinor: BigInt(fee.amountMinor) };
    return earlyTerminationFee(agreed, term, on, price.currency);
  }
  const perMonth = { monthlyMinor: price.amountMinor, monthShare: monthShare(price) };
  const agreed = { kind: fee.kind, ...perMonth, percent: parseExact(fee.percent) };
  return earlyTerminationFee(agreed, term, on, price.currency);
}

/** By what the price of a cycle is multiplied for a month of all pieces. */
function monthShare({ quantity, period }: Terms): Exact {
  const length = periodLength(period);
  return 'months' in length ? parseExact(quantity).div(BigInt(length.months)) : parseExact(quantity);
}

/** What a service costs on a day, by its events in their order. */
export function priceOn(own: readonly Happened[], on: Temporal.PlainDate): Terms | undefined {
  return own.findLast(({ terms, effectiveOn }) => terms && !isBefore(on, effectiveOn))?.terms;
}
