import { layGrid } from '../cycle-grid.ts';
import { dueOn } from '../due.ts';
import { type PauseReason, paidDays } from '../pauses.ts';
import type { PlannedSlice } from '../reconcile.ts';
import { slicesOf } from '../slices.ts';
import { foldEvents, type Segment } from './fold-events.ts';
import type { ServiceEvent } from './service-event.ts';

/**
 * What of a service ought to be billed by a target date, by its events alone. With what was billed, `reconcile` answers
 * the lines of the next bill; without, all its bills are rebuilt.
 */
export function planSlices(
  events: readonly ServiceEvent[],
  target: Temporal.PlainDate,
  unpaidReasons?: ReadonlySet<PauseReason>,
): PlannedSlice[] {
  const { segments, pauses } = foldEvents(events);
  return segments.flatMap((segment) => {
    const grid = gridOf(segment);
    const due = dueOn(grid, segment, segment.plan.mode, target);
    const { key, price } = segment.plan;
    const paid = paidDays(due, pauses, unpaidReasons);
    return paid.flatMap((range) => slicesOf(grid, range).map((slice) => ({ key, price, slice })));
  });
}

function gridOf({ plan, anchor }: Segment) {
  return layGrid({ period: plan.period, cycleDay: plan.cycleDay, anchor });
}
