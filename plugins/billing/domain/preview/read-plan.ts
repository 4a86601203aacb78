import { exact } from '@isp/sdk/money';
import type {
  PreviewProrationParams,
  PreviousPlan as PreviousFields,
  PreviousItem,
} from '../../contract/index.ts';
import type { BillingPeriod } from '../billing-period.ts';
import type { DateRange } from '../civil-dates.ts';
import { calendarDays, fixedMonthDays } from '../count-days.ts';
import { cycleOf, layGrid } from '../cycle-grid.ts';
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
  const last = item.to ? read.day('/previous/item/to', item.to) : undefined;
  const to = last && endIsInclusive ? last.add({ days: 1 }) : item.to ? last : running.to;
  const amountMinor = read.minor('/previous/item/amount', item.amount, currency);
  const creditedMinor = read.minor('/previous/item/alreadyAdjusted', item.alreadyAdjusted, currency);
  if (!from || !to || amountMinor === undefined) return undefined;
  if (Temporal.PlainDate.compare(from, to) >= 0)
    return read.complain('/previous/item/to', 'must be after its from');
  return { from, to, amountMinor, creditedMinor, currency };
}

/**
 * Where the cycles of a request are laid from. With inclusive ends, as in Lago, a request is about one cycle, so its
 * end says where a quarter or year begins even when it started late.
 */
export function chooseAnchor(
  params: Pick<PreviewProrationParams, 'billingPeriod'>,
  {
    from,
    to,
    given,
    cycleDay,
  }: {
    readonly from: Temporal.PlainDate;
    readonly to?: Temporal.PlainDate;
    readonly given?: Temporal.PlainDate;
    readonly cycleDay: number;
  },
): Temporal.PlainDate {
  if (given) return given;
  if (!to) return from;
  const byEnd = layGrid({ period: params.billingPeriod, cycleDay, anchor: to });
  const closesOneCycle = byEnd.dateAt(0).equals(to) && cycleOf(byEnd, from).to.equals(to);
  return closesOneCycle ? to : from;
}
