import { cycleOf } from '@isp/sdk/cycles';
import { type DateRange, isBefore, later, withoutDays } from '../civil-dates.ts';
import { dueOn, type OpenRange } from '../due.ts';
import { type BilledItem, type BillItem, chargeSlice, creditUnused } from '../items.ts';
import { priceSlice } from '../price.ts';
import { slicesOf } from '../slices.ts';
import type { Plan, PreviewRequest, PreviousPlan } from './preview-request.ts';

/** The charges, then the credits, that a plan, its end or its change bring. Nothing is stored. */
export function makePreview(request: PreviewRequest): BillItem[] {
  const { changeOn, previous } = request;
  if (!changeOn) return plainCharges(request);
  if (previous?.price) return changeOfPlan(request, changeOn, previous);
  return previous?.item ? endOfBilled(request, changeOn, previous.item) : endOfPlan(request, changeOn);
}

/** What the plan costs, without days that are billed already or not to be paid. */
function plainCharges(request: PreviewRequest, unpaid: readonly DateRange[] = []): BillItem[] {
  const billed = request.previous?.item ? [request.previous.item] : [];
  const days = withoutDays(wantedDays(request, request), [...billed, ...unpaid]);
  return days.flatMap((range) => charge(request.plan, range));
}

/** Due on the target date; else all of it; else, without an end, its first slice. */
function wantedDays({ plan, mode, target }: PreviewRequest, range: OpenRange): DateRange {
  if (target) return dueOn(plan.grid, range, mode, target);
  return { from: range.from, to: range.to ?? cycleOf(plan.grid, range.from).to };
}

function charge({ grid, price, count }: Plan, range: DateRange): BillItem[] {
  if (!price) return [];
  return slicesOf(grid, range, count).map((slice) => chargeSlice(price, slice));
}

/** A billing run on the target date finds nothing billed; neither is what runs in arrears. */
function isNotBilledYet({ target }: PreviewRequest, isInArrears: boolean): boolean {
  return isInArrears || target !== undefined;
}

/** The plan ends or pauses: what was charged from there on comes back. */
function endOfPlan(request: PreviewRequest, changeOn: Temporal.PlainDate): BillItem[] {
  const { from, plan, resumeOn } = request;
  const to = request.to ?? cycleOf(plan.grid, later(from, changeOn.subtract({ days: 1 }))).to;
  const isInside = isBefore(from, changeOn) && isBefore(changeOn, to);
  if (!isInside) return plainCharges(request);
  if (isNotBilledYet(request, request.endShortens))
    return resumeOn
      ? plainCharges(request, [{ from: changeOn, to: resumeOn }])
      : plainCharges({ ...request, to: changeOn });
  const charges = charge(plan, { from, to });
  const unused = { from: changeOn, to: resumeOn ?? to };
  return [...charges, ...charges.flatMap((item) => credit(plan, billedAs(item, request), unused))];
}

/** The same where it is known what was billed: days before the end that nobody billed are charged. */
function endOfBilled(request: PreviewRequest, changeOn: Temporal.PlainDate, item: BilledItem): BillItem[] {
  const { from, plan } = request;
  const to = request.to && isBefore(request.to, changeOn) ? request.to : changeOn;
  const charges = isBefore(from, to) ? plainCharges({ ...request, to }) : [];
  return [...charges, ...credit(plan, item, { from: changeOn, to: request.resumeOn ?? item.to })];
}

function billedAs({ from, to, amountMinor }: BillItem, { currency }: PreviewRequest): BilledItem {
  return { from, to, amountMinor, currency };
}

function credit({ count }: Plan, item: BilledItem, unused: DateRange): BillItem[] {
  return [creditUnused(item, unused, count)].filter((one) => one !== undefined);
}

/** Another plan from the change on; of the old one, what was billed comes back or what was used is charged. */
function changeOfPlan(request: PreviewRequest, changeOn: Temporal.PlainDate, previous: PreviousPlan) {
  const start = { from: later(request.from, changeOn), to: request.to };
  const isOver = start.to !== undefined && !isBefore(start.from, start.to);
  const charges = isOver ? [] : charge(request.plan, wantedDays(request, start));
  return [
    ...usedBefore(request, changeOn, previous),
    ...charges,
    ...unusedAfter(request, changeOn, previous),
  ];
}

const isUnbilled = (request: PreviewRequest, { item }: PreviousPlan) =>
  !item && isNotBilledYet(request, request.mode === 'IN_ARREAR');

/** What the old plan still has to be paid for: in arrears, or when nothing was billed before the target date. */
function usedBefore(
  request: PreviewRequest,
  changeOn: Temporal.PlainDate,
  previous: PreviousPlan,
): BillItem[] {
  if (!isUnbilled(request, previous) || !isBefore(request.from, changeOn)) return [];
  return charge(previous, wantedDays({ ...request, plan: previous }, { from: request.from, to: changeOn }));
}

function unusedAfter(
  request: PreviewRequest,
  changeOn: Temporal.PlainDate,
  previous: PreviousPlan,
): BillItem[] {
  if (isUnbilled(request, previous)) return [];
  const item = previous.item ?? runningItem(request, changeOn, previous);
  if (!item) return [];
  return credit(previous, item, { from: changeOn, to: request.resumeOn ?? item.to });
}

/** What was billed for the cycle that runs when the change comes; a change on a cycle date finds none. */
function runningItem(
  { from, currency }: PreviewRequest,
  changeOn: Temporal.PlainDate,
  { grid, price, count }: Plan,
) {
  const cycle = cycleOf(grid, changeOn);
  if (!price || cycle.from.equals(changeOn)) return undefined;
  const start = isBefore(from, changeOn) ? later(cycle.from, from) : cycle.from;
  const [slice] = slicesOf(grid, { from: start, to: cycle.to }, count);
  if (!slice) return undefined;
  return { from: slice.from, to: slice.to, amountMinor: priceSlice(price, slice), currency };
}
