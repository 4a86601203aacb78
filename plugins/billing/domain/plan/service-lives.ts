import { exactOfMinor, parseExact } from '@isp/sdk/money';
import type { PlanTerms, ServiceEvent } from '../timeline/service-event.ts';
import type { Happened, Terms } from './facts.ts';

/** The life of one service, as the engine reads it, and its terms by the key of their charges. */
export interface ServiceLifeFacts {
  readonly serviceId: string;
  readonly events: readonly ServiceEvent[];
  readonly terms: ReadonlyMap<string, Terms>;
  /** What happened to it, in that order. */
  readonly happened: readonly Happened[];
}

/** What makes two charges the same: the service, what it costs, and for how long. The cycle day may move. */
export function keyOf(serviceId: string, terms: Terms): string {
  const { tariffId, amountMinor, currency, quantity, period, mode } = terms;
  return [serviceId, tariffId, amountMinor.toString(), currency, quantity, period, mode].join('|');
}

const known = new WeakMap<readonly Happened[], readonly ServiceLifeFacts[]>();

/**
 * Takes events apart by service, in the order they happened, whatever order they arrived in. What was made of the same list
 * is answered again: a plan asks for each of its days.
 */
export function livesOf(events: readonly Happened[]): readonly ServiceLifeFacts[] {
  const lives = known.get(events) ?? makeLives(events);
  known.set(events, lives);
  return lives;
}

function makeLives(events: readonly Happened[]): ServiceLifeFacts[] {
  return [...ownEvents(events)].map(([serviceId, telling]) => {
    const terms = telling.flatMap((event) =>
      event.terms ? [[keyOf(serviceId, event.terms), event.terms] as const] : [],
    );
    const life = telling.flatMap(toServiceEvent);
    return { serviceId, events: life, terms: new Map(terms), happened: telling };
  });
}

/** The terms of services that have not ended, as of what happened by an instant. */
export function openTerms(events: readonly Happened[], by: Temporal.Instant): Map<string, Terms> {
  const until = events.filter(({ happenedAt }) => Temporal.Instant.compare(happenedAt, by) <= 0);
  const open = [...ownEvents(until)].flatMap(([serviceId, own]) => {
    const last = own.findLast(({ kind, terms }) => terms || kind === 'cancelled');
    return last?.terms ? [[serviceId, last.terms] as const] : [];
  });
  return new Map(open);
}

/** Events by service, in the order they happened. What is rented with a service shares its pauses and its end. */
export function ownEvents(events: readonly Happened[]): Map<string, Happened[]> {
  const ofServices = Map.groupBy(events.toSorted(byTime), ({ serviceId }) => serviceId);
  return new Map(
    [...ofServices].map(([serviceId, own]) => {
      const hosts = own.flatMap(({ terms }) => ofServices.get(terms?.rentedWith ?? '') ?? []);
      const shared = hosts.filter(({ kind }) => sharedKinds.has(kind));
      const all = shared.length > 0 ? [...new Set([...own, ...shared])].sort(byTime) : own;
      return [serviceId, withoutVainPrices(all)];
    }),
  );
}

const sharedKinds: ReadonlySet<Happened['kind']> = new Set(['suspended', 'resumed', 'cancelled']);

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
