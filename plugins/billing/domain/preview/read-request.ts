import type { FieldProblem } from '@isp/sdk';
import { exact } from '@isp/sdk/money';
import type { PreviewProrationParams } from '../../contract/index.ts';
import { isBefore } from '../civil-dates.ts';
import { isTimeZone } from '../local-date.ts';
import type { Plan, PreviewRequest } from './preview-request.ts';
import { type FieldReader, fieldReader, isCurrency } from './read-fields.ts';
import { chooseAnchor, readPlan, readPrevious } from './read-plan.ts';

/** A currency to write zeros in where a request has no price, and therefore needs none. */
const anyCurrency = 'EUR';
/** Years between the first and the last day of a request. */
const mostYears = 100;
/** Years a request may begin in, so that every date of the answer has four digits for its year. */
const years = { first: 1900, last: 2199 };

/** A request in the engine's terms, or what is wrong with its fields. */
export type ReadRequest =
  | { readonly request: PreviewRequest; readonly problems?: undefined }
  | { readonly problems: readonly FieldProblem[]; readonly request?: undefined };

/** Reads a request: dates, amounts, and what the convention says about ends. */
export function readRequest(params: PreviewProrationParams): ReadRequest {
  const read = fieldReader(params.timezone ?? undefined);
  checkZone(read, params);
  checkPrevious(read, params);
  const currency = readCurrency(read, params);
  const days = readDays(read, params);
  if (!days) return { problems: read.problems };
  const request = assemble(read, params, days, currency);
  return read.problems.length > 0 ? { problems: read.problems } : { request };
}

function checkZone(read: FieldReader, { timezone }: PreviewProrationParams): void {
  if (typeof timezone !== 'string' || isTimeZone(timezone)) return;
  read.complain('/timezone', 'is not an IANA time zone such as Europe/Berlin');
}

function checkPrevious(read: FieldReader, params: PreviewProrationParams): void {
  const { previous, changeDate } = params;
  if (!previous || previous.item || (changeDate && isChangeOfPlan(params))) return;
  read.complain('/previous', 'needs a recurringPrice and a changeDate, or an item that was billed');
}

function readCurrency(
  read: FieldReader,
  { currency, recurringPrice, previous }: PreviewProrationParams,
): string {
  const hasPrice = recurringPrice ?? previous?.recurringPrice ?? previous?.item?.amount;
  if (currency === null || currency === undefined) {
    if (hasPrice) read.complain('/currency', 'is required with a price');
    return anyCurrency;
  }
  if (isCurrency(currency)) return currency;
  read.complain('/currency', 'is no currency of ISO 4217 with minor units, such as EUR');
  return anyCurrency;
}

/** The dates of a request; ends are exclusive here. */
interface RequestDays {
  readonly from: Temporal.PlainDate;
  readonly to?: Temporal.PlainDate;
  readonly change?: Temporal.PlainDate;
  readonly resumeOn?: Temporal.PlainDate;
  readonly target?: Temporal.PlainDate;
  readonly anchor?: Temporal.PlainDate;
}

function readDays(read: FieldReader, params: PreviewProrationParams): RequestDays | undefined {
  const from = read.day('/from', params.from);
  const end = read.day('/to', params.to);
  const days = {
    to: params.convention === 'lago' ? end?.add({ days: 1 }) : end,
    change: read.day('/changeDate', params.changeDate),
    resumeOn: read.day('/resumeDate', params.resumeDate),
    target: read.day('/targetDate', params.targetDate),
    anchor: read.day('/anchorDate', params.anchorDate),
  };
  if (!from) return undefined;
  checkOrder(read, { from, ...days });
  return read.problems.length > 0 ? undefined : { from, ...days };
}

function checkOrder(read: FieldReader, { from, to, change, resumeOn, target }: RequestDays): void {
  if (from.year < years.first || from.year > years.last)
    read.complain('/from', `must be between ${years.first} and ${years.last}`);
  if (to && isBefore(to, from)) read.complain('/to', 'must not be before from');
  if (resumeOn && !change) read.complain('/resumeDate', 'needs a changeDate at which the pause begins');
  if (resumeOn && change && !isBefore(change, resumeOn))
    read.complain('/resumeDate', 'must be after changeDate');
  const last = from.add({ years: mostYears });
  for (const [path, date] of Object.entries({ '/to': to, '/changeDate': change, '/targetDate': target }))
    if (date && isBefore(last, date)) read.complain(path, `must be within ${mostYears} years of from`);
}

function assemble(
  read: FieldReader,
  params: PreviewProrationParams,
  days: RequestDays,
  currency: string,
): PreviewRequest {
  const { from, to, change } = days;
  const isLago = params.convention === 'lago';
  const cycleDay = params.billCycleDay ?? from.day;
  const period = params.billingPeriod;
  const anchor = chooseAnchor({ period, cycleDay, from, to: isLago ? to : undefined, given: days.anchor });
  const fixedDays = params.prorationFixedDays ?? undefined;
  const basis = { from, anchor, cycleDay, currency, fixedDays };
  const fields = { period, price: params.recurringPrice, quantity: params.quantity };
  const lastDayIsPaid = (params.terminationDay ?? (isLago ? 'billed' : 'free')) === 'billed';
  return {
    plan: priced(readPlan(read, '', fields, basis), currency),
    mode: params.billingMode,
    currency,
    from,
    to,
    changeOn: lastDayIsPaid && !isChangeOfPlan(params) ? change?.add({ days: 1 }) : change,
    resumeOn: days.resumeOn,
    target: days.target,
    previous: params.previous
      ? readPrevious(read, params.previous, params, { ...basis, endIsInclusive: isLago })
      : undefined,
    endShortens: isLago && params.billingMode === 'IN_ARREAR',
    taxPercent: read.decimal('/taxRate', params.taxRate),
  };
}

/** With a price of its own, what ran before was another plan; the day of the change belongs to the new one. */
function isChangeOfPlan({ previous }: PreviewProrationParams): boolean {
  return previous?.recurringPrice !== null && previous?.recurringPrice !== undefined;
}

/** Without a price there are dates and shares to answer, with amounts of 0. */
function priced(plan: Plan, currency: string): Plan {
  return plan.price ? plan : { ...plan, price: { perPiece: exact(0n), quantity: exact(1n), currency } };
}
