import { exactOfMinor, parseExact } from '@isp/sdk/money';
import type { PlanTerms, ServiceEvent } from '../timeline/service-event.ts';
import type { Happened, Terms } from './facts.ts';

/** The life of one service, as the engine reads it, and its terms by the key of their charges. */
export interface ServiceLifeFacts {
  readonly serviceId: string;
  readonly events: readonly ServiceEvent[];
  readonly terms: ReadonlyMap<string, Terms>;
}

/** What makes two charges the same: the service, what it costs, and for how long. The cycle day may move. */
export function keyOf(serviceId: string, terms: Terms): string {
  const { tariffId, amountMinor, currency, quantity, period, mode } = terms;
  return [serviceId, tariffId, amountMinor.toString(), currency, quantity, period, mode].join('|');
}

/** Takes events apart by service, in the order they happened, whatever order they arrived in. */
export function livesOf(events: readonly Happened[]): ServiceLifeFacts[] {
  const ofServices = Map.groupBy(events.toSorted(byTime), ({ serviceId }) => serviceId);
  return [...ofServices].map(([serviceId, own]) => {
    const telling = withoutVainPrices(own);
    const terms = telling.flatMap((event) =>
      event.terms ? [[keyOf(serviceId, event.terms), event.terms] as const] : [],
    );
    return { serviceId, events: telling.flatMap(toServiceEvent), terms: new Map(terms) };
  });
}

/** The terms of services that have not ended, as of what happened by an instant. */
export function openTerms(events: readonly Happened[], by: Temporal.Instant): Map<string, Terms> {
  const until = events.filter(({ happenedAt }) => Temporal.Instant.compare(happenedAt, by) <= 0);
  const ofServices = Map.groupBy(until.toSorted(byTime), ({ serviceId }) => serviceId);
  const open = [...ofServices].flatMap(([serviceId, own]) => {
    const last = withoutVainPrices(own).findLast(({ kind, terms }) => terms || kind === 'cancelled');
    return last?.terms ? [[serviceId, last.terms] as const] : [];
  });
  return new Map(open);
}

function byTime(one: Happened, other: Happened): number {
  return Temporal.Instant.compare(one.happenedAt, other.happenedAt) || one.seq - other.seq;
}

/** A new price of a tariff means nothing to a service that has gone to another one. */
function withoutVainPrices(events: readonly Happened[]): Happened[] {
  let tariffId: string | undefined;
  return events.filter(({ kind, terms }) => {
    if (kind === 'repriced') return terms?.tariffId === tariffId;
    tariffId = terms?.tariffId ?? tariffId;
    return true;
  });
}

function toServiceEvent({ kind, effectiveOn: on, serviceId, terms, reason }: Happened): ServiceEvent[] {
  switch (kind) {
    case 'activated':
      return terms ? [{ kind, on, plan: planOf(serviceId, terms) }] : [];
    case 'changed':
    case 'repriced':
      return terms ? [{ kind: 'changed', on, plan: planOf(serviceId, terms) }] : [];
    case 'suspended':
      return [{ kind, on, reason: reason ?? 'other' }];
    case 'resumed':
    case 'cancelled':
      return [{ kind, on }];
  }
}

function planOf(serviceId: string, terms: Terms): PlanTerms {
  const { amountMinor, currency, quantity, period, cycleDay, mode } = terms;
  const perPiece = exactOfMinor(amountMinor, currency);
  const price = { perPiece, quantity: parseExact(quantity), currency };
  return { key: keyOf(serviceId, terms), price, period, cycleDay, mode };
}
