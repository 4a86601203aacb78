import { newId } from '@isp/sdk/data';
import { toAmountMinor } from '@isp/sdk/money';
import type { CancellationCosts } from '@isp/subscriptions/contract';
import { mayEnd, termEnd } from '../domain/minimum-term.ts';
import type { Facts, Happened } from '../domain/plan/facts.ts';
import { planBill } from '../domain/plan/plan-bill.ts';
import { ownEvents } from '../domain/plan/service-lives.ts';
import { contractOf } from '../domain/terms/contract-terms.ts';
import { lastSeq } from '../domain/terms/known-terms.ts';

/** What the bill after the end of a service would have of it, by the function that bills it then. Nothing is stored. */
export function cancellationLines(
  facts: Facts,
  { serviceId, on, at }: { serviceId: string; on: Temporal.PlainDate; at: string },
): CancellationCosts {
  const seq = lastSeq(facts) + 1;
  const end: Happened = { seq, serviceId, kind: 'cancelled', happenedAt: at, effectiveOn: on };
  const { charges, credits } = planBill({ ...facts, events: [...facts.events, end] }, on, newId);
  const lines = [...charges, ...credits]
    .filter((line) => line.serviceId === serviceId)
    .map(({ text, amountMinor, currency, from, to }) => ({
      ...{ text, amountMinor: toAmountMinor(amountMinor), currency },
      ...(from && to ? { from: from.toString(), to: to.toString() } : {}),
    }));
  const contract = contractOf(ownEvents(facts.events).get(serviceId) ?? []);
  if (!contract || mayEnd(contract.term, on)) return { lines };
  return { lines, freeFrom: termEnd(contract.term, on).toString() };
}
