import type { Billing } from '@isp/customers/contract';
import type { CdrReason } from '../contract/index.ts';
import { periodStart } from '../domain/billing-period.ts';
import type { Cdr, Malformed } from '../domain/read-cdr.ts';
import type { VoicePlan } from '../domain/voice-plan.ts';
import type { Located } from './locate-calls.ts';
import type { RatingFacts } from './rating-facts.ts';

/** A record as far as it can be understood. */
export type ReadCall = { readonly id: string } & (Cdr | Malformed);

/** A call that can be rated. */
export interface FittingCall extends Cdr {
  readonly id: string;
  readonly place: Located;
  readonly plan: VoicePlan;
  /** First day of its billing period. */
  readonly periodStart: string;
}

/** A record for the error queue. */
export interface FailedCall {
  readonly id: string;
  readonly reason: CdrReason;
  readonly message: string;
  readonly cdr?: Cdr;
  readonly place?: Located;
}

/** Says of a record whether it can be rated, and if not, why. */
export function judgeCall(
  read: ReadCall,
  located: ReadonlyMap<string, Located>,
  { plans, billing }: RatingFacts,
): FittingCall | FailedCall {
  const { id } = read;
  if ('malformed' in read) return { id, reason: 'malformed', message: read.malformed };
  const place = located.get(id);
  if (!place) {
    const message = `no service had the number ${read.caller} at ${read.startedAt}`;
    return { id, reason: 'unknown-number', message, cdr: read };
  }
  const plan = plans.get(place.tariffId);
  const cycle = billing.get(place.customerId);
  if (!plan || !cycle) {
    const message = `the tariff ${place.tariffId} of the service is not there, or is none for voice`;
    return { id, reason: 'no-tariff', message, cdr: read, place };
  }
  if (!plan.rates.find(read.called)) {
    const message = `the tariff ${plan.tariffId} has no rate for ${read.called}`;
    return { id, reason: 'no-rate', message, cdr: read, place };
  }
  return { ...read, place, plan, periodStart: periodOf(read, { place, plan, cycle }) };
}

function periodOf(
  { startedAt }: Cdr,
  { place, plan, cycle }: { place: Located; plan: VoicePlan; cycle: Billing },
): string {
  const day = Temporal.Instant.from(startedAt).toZonedDateTimeISO(cycle.timezone).toPlainDate();
  const { billingPeriod } = plan;
  const startDate = Temporal.PlainDate.from(place.startDate);
  return periodStart(day, { startDate, billCycleDay: cycle.billCycleDay, billingPeriod }).toString();
}
