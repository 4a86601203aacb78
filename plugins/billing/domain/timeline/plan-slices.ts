import { layGrid } from '@isp/sdk/cycles';
import { openDays } from '../civil-dates.ts';
import { dueOn } from '../due.ts';
import { type PauseReason, paidDays } from '../pauses.ts';
import type { PlannedSlice } from '../reconcile.ts';
import { slicesOf } from '../slices.ts';
import { foldEvents, type Segment } from './fold-events.ts';
import type { ServiceEvent } from './service-event.ts';

/** What narrows a plan down. */
export interface PlanOptions {
  /** Days before it are closed: they are neither planned nor, in `reconcile`, given back. Keeps a run short for old customers. */
  readonly since?: Temporal.PlainDate;
  /** Reasons whose pauses are not paid. */
  readonly unpaidReasons?: ReadonlySet<PauseReason>;
}

/**
 * What of a service ought to be billed by a target date, by its events alone. With what was billed, `reconcile` answers
 * the lines of the next bill; without, all its bills are rebuilt.
 */
export function planSlices(
  events: readonly ServiceEvent[],
  target: Temporal.PlainDate,
  { since, unpaidReasons }: PlanOptions = {},
): PlannedSlice[] {
  const { segments, pauses } = foldEvents(events);
  return segments.flatMap((segment) => {
    const grid = gridOf(segment);
    const due = openDays(dueOn(grid, segment, segment.plan.mode, target), since);
    const { key, price } = segment.plan;
    const paid = due ? paidDays(due, pauses, unpaidReasons) : [];
    return paid.flatMap((range) => slicesOf(grid, range).map((slice) => ({ key, price, slice })));
  });
}

function gridOf({ plan, anchor }: Segment) {
  return layGrid({ period: plan.period, cycleDay: plan.cycleDay, anchor });
}
