import type { BillingPeriod } from '@isp/sdk/cycles';
import { cycleOf, layGrid } from '@isp/sdk/cycles';
import { exact } from '@isp/sdk/money';
import type {
  PreviewProrationParams,
  PreviousPlan as PreviousFields,
  PreviousItem,
} from '../../contract/index.ts';
import type { DateRange } from '../civil-dates.ts';
import { calendarDays, fixedMonthDays } from '../count-days.ts';
import type { BilledItem } from '../items.ts';
import type { Plan, PreviousPlan } from './preview-request.ts';
import type { FieldReader } from './read-fields.ts';

/** What the plans of a request have in common. */
export interface PlanBasis {
  readonly from: Temporal.PlainDate;
  /** A given cycle date, or the exclusive end where that closes the one cycle of the request. */
  readonly anchor: Temporal.PlainDate;
  readonly cycleDay: number;
  readonly currency: string;
  readonly fixedDays?: number;
}

interface PlanFields {
  readonly period: BillingPeriod;
  readonly price?: string | null;
  readonly quantity?: string | number | null;
}

/** The plan whose fields lie at `path`. */
export function readPlan(read: FieldReader, path: string, fields: PlanFields, basis: PlanBasis): Plan {
  const { currency, fixedDays } = basis;
  const grid = layGrid({ period: fields.period, cycleDay: basis.cycleDay, anchor: basis.anchor });
  const perPiece = read.decimal(`${path}/recurringPrice`, fields.price);
  const quantity = read.decimal(`${path}/quantity`, fields.quantity) ?? exact(1n);
  return {
    grid,
    count: fixedDays === undefined ? calendarDays : fixedMonthDays(grid, fixedDays),
    price: perPiece && { perPiece, quantity, currency },
  };
}

/** What was billed before the change. Its cycles follow the request's, unless it has a period or day of its own. */
export function readPrevious(
  read: FieldReader,
  fields: PreviousFields,
  params: PreviewProrationParams,
  basis: PlanBasis & { readonly endIsInclusive: boolean },
): PreviousPlan {
  const period = fields.billingPeriod ?? params.billingPeriod;
  const quantity = fields.quantity ?? params.quantity;
  const own = { ...basis, anchor: basis.from, cycleDay: fields.billCycleDay ?? basis.cycleDay };
  const plan = readPlan(read, '/previous', { period, price: fields.recurringPrice, quantity }, own);
  if (!fields.item) return plan;
  const running = cycleOf(plan.grid, read.day('/changeDate', params.changeDate) ?? basis.from);
  return { ...plan, item: readItem(read, fields.item, { ...basis, running }) };
}

interface ItemBasis {
  readonly currency: string;
  readonly endIsInclusive: boolean;
  /** The cycle an item without dates was billed for. */
  readonly running: DateRange;
}

function readItem(read: FieldReader, item: PreviousItem, basis: ItemBasis): BilledItem | undefined {
  const { currency, endIsInclusive, running } = basis;
  const from = item.from ? read.day('/previous/item/from', item.from) : running.from;
  const end = read.day('/previous/item/to', item.to);
  const billedTo = end && endIsInclusive ? end.add({ days: 1 }) : end;
  const to = item.to ? billedTo : running.to;
  const amountMinor = read.minor('/previous/item/amount', item.amount, currency);
  const creditedMinor = read.minor('/previous/item/alreadyAdjusted', item.alreadyAdjusted, currency);
  if (!from || !to || amountMinor === undefined) return undefined;
  if (Temporal.PlainDate.compare(from, to) >= 0)
    return read.complain('/previous/item/to', 'must be after its from');
  return { from, to, amountMinor, creditedMinor, currency };
}

/** What says where cycles are laid from. */
export interface AnchorOptions {
  readonly period: BillingPeriod;
  readonly cycleDay: number;
  readonly from: Temporal.PlainDate;
  /** The exclusive end of a request about one cycle. */
  readonly to?: Temporal.PlainDate;
  /** A cycle date the request names. */
  readonly given?: Temporal.PlainDate;
}

/**
 * Where the cycles of a request are laid from. With inclusive ends, as in Lago, a request is about one cycle, so its
 * end says where a quarter or year begins even when it started late.
 */
export function chooseAnchor({ period, cycleDay, from, to, given }: AnchorOptions): Temporal.PlainDate {
  if (given) return given;
  if (!to) return from;
  const byEnd = layGrid({ period, cycleDay, anchor: to });
  const closesOneCycle = byEnd.dateAt(0).equals(to) && cycleOf(byEnd, from).to.equals(to);
  return closesOneCycle ? to : from;
}
