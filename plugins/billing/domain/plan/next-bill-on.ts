import { cycleOf, layGrid } from '@isp/sdk/cycles';
import { earlier, isBefore, later } from '../civil-dates.ts';
import { onceCharges } from '../terms/once-charges.ts';
import { foldEvents, type Segment } from '../timeline/fold-events.ts';
import type { Facts } from './facts.ts';
import { livesOf } from './service-lives.ts';

/** The first day after `day` on which something may be due, by what is known now; nothing when all has ended. */
export function nextBillOn(
  facts: Pick<Facts, 'events' | 'charges' | 'agreements'>,
  day: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  const lives = livesOf(facts.events);
  const segments = lives.flatMap(({ events }) => foldEvents(events).segments);
  const days = [
    ...segments.flatMap((segment) => nextOf(segment, day)),
    ...facts.events.map(({ effectiveOn }) => effectiveOn),
    ...facts.charges.map(({ effectiveOn }) => effectiveOn),
    ...onceCharges(facts, lives).map(({ on }) => on),
  ].filter((one) => isBefore(day, one));
  return days.length === 0 ? undefined : days.reduce(earlier);
}

/** Where it begins, the next of its cycles, and for what is billed afterwards where it ends. */
function nextOf({ plan, anchor, from, to }: Segment, day: Temporal.PlainDate): Temporal.PlainDate[] {
  if (isBefore(day, from)) return [from];
  if (to && !isBefore(day, to)) return [];
  const grid = layGrid({ period: plan.period, cycleDay: plan.cycleDay, anchor });
  const next = cycleOf(grid, day).to;
  return to ? [earlier(next, to)] : [next];
}

/** Cycles of a service that ended by a day and after another: what usage is asked for. */
export function endedCycles(
  facts: Pick<Facts, 'events'>,
  { after, by }: { after: Temporal.PlainDate | undefined; by: Temporal.PlainDate },
) {
  return livesOf(facts.events).flatMap(({ serviceId, events, terms }) =>
    foldEvents(events).segments.flatMap((segment) => {
      const type = terms.get(segment.plan.key)?.type ?? '';
      return cyclesOf(segment, by)
        .filter(({ to }) => !after || isBefore(after, to))
        .map((cycle) => ({ serviceId, type, ...cycle }));
    }),
  );
}

function cyclesOf({ plan, anchor, from, to }: Segment, by: Temporal.PlainDate) {
  const grid = layGrid({ period: plan.period, cycleDay: plan.cycleDay, anchor });
  const cycles: { from: Temporal.PlainDate; to: Temporal.PlainDate }[] = [];
  for (let begin = from; isBefore(begin, by) && (!to || isBefore(begin, to)); ) {
    const end = cycleOf(grid, begin).to;
    const cycle = { from: begin, to: to ? earlier(end, to) : end };
    if (!isBefore(by, cycle.to)) cycles.push(cycle);
    begin = cycle.to;
  }
  return cycles;
}

/** The day the last service of some types ended; nothing while one of them goes on, or when there is none. */
export function lastEnd(
  events: Facts['events'],
  isAsked: (type: string) => boolean,
): Temporal.PlainDate | undefined {
  const segments = livesOf(events).flatMap(({ events: own, terms }) =>
    foldEvents(own).segments.filter(({ plan }) => isAsked(terms.get(plan.key)?.type ?? '')),
  );
  const ends = segments.flatMap(({ to }) => to ?? []);
  return segments.length === 0 || ends.length < segments.length ? undefined : ends.reduce(later);
}
