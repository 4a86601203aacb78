import { isBefore } from '../civil-dates.ts';
import type { OpenRange } from '../due.ts';
import type { Pause } from '../pauses.ts';
import type { PlanTerms, ServiceEvent } from './service-event.ts';

/** Some time under one plan. */
export interface Segment extends OpenRange {
  readonly plan: PlanTerms;
  /** Where its cycles are laid from: a new tariff with the same period goes on in the same cycles. */
  readonly anchor: Temporal.PlainDate;
}

/** The life of a service as stretches of plans and of pauses. */
export interface ServiceLife {
  readonly segments: readonly Segment[];
  readonly pauses: readonly Pause[];
}

const unborn: ServiceLife = { segments: [], pauses: [] };

/**
 * Reads a service's life from its events, in the order they happened. What lasted no day leaves no trace. Events that say
 * nothing new (a second activation or suspension, a change after the end) change nothing, so events may be repeated.
 */
export function foldEvents(events: readonly ServiceEvent[]): ServiceLife {
  const { segments, pauses } = events.reduce(apply, unborn);
  return { segments: segments.filter(lasts), pauses: pauses.filter(lasts) };
}

function lasts({ from, to }: OpenRange): boolean {
  return to === undefined || isBefore(from, to);
}

function apply(life: ServiceLife, event: ServiceEvent): ServiceLife {
  switch (event.kind) {
    case 'activated':
      return isOpen(life.segments) ? life : { ...life, segments: [...life.segments, segmentOf(life, event)] };
    case 'changed':
      if (!isOpen(life.segments)) return life;
      return { ...life, segments: [...closed(life.segments, event.on), segmentOf(life, event)] };
    case 'suspended':
      if (isOpen(life.pauses) || !isOpen(life.segments)) return life;
      return { ...life, pauses: [...life.pauses, { from: event.on, reason: event.reason }] };
    case 'resumed':
      return { ...life, pauses: closed(life.pauses, event.on) };
    case 'cancelled':
      return { segments: closed(life.segments, event.on), pauses: closed(life.pauses, event.on) };
  }
}

function isOpen(ranges: readonly OpenRange[]): boolean {
  const last = ranges.at(-1);
  return last !== undefined && last.to === undefined;
}

/** The same stretches, the last of which ends on a day unless it ended before. */
function closed<T extends OpenRange>(ranges: readonly T[], on: Temporal.PlainDate): T[] {
  return ranges.map((range, index) =>
    index === ranges.length - 1 && range.to === undefined ? { ...range, to: on } : range,
  );
}

function segmentOf(
  { segments }: ServiceLife,
  { on, plan }: { on: Temporal.PlainDate; plan: PlanTerms },
): Segment {
  const before = segments.at(-1);
  const goesOn =
    before?.plan.period === plan.period && before.plan.cycleDay === plan.cycleDay && before.to === undefined;
  return { from: on, plan, anchor: goesOn ? before.anchor : on };
}
