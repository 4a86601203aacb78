/** Why a card was declined: it may work later, it never will, or nobody knows whether it was charged. */
export type DeclineClass = 'soft' | 'hard' | 'unknown';

/** Words of providers for declines that no retry helps. */
const hardReasons: ReadonlySet<string> = new Set([
  'stolen_card',
  'lost_card',
  'expired_card',
  'pickup_card',
  'invalid_account',
  'restricted_card',
  'revocation_of_authorization',
]);

/** The class of a decline by its reason; without a reason the outcome is unknown. */
export function classifyDecline(reason: string | undefined): DeclineClass {
  if (reason === undefined) return 'unknown';
  return hardReasons.has(reason) ? 'hard' : 'soft';
}

/** What to do after a failed payment. */
export type NextTry =
  | { readonly kind: 'retry'; readonly at: Temporal.Instant }
  /** Ask the provider what became of it, before anything is charged again. */
  | { readonly kind: 'resolve' }
  | { readonly kind: 'give-up' };

const retryAfterDays = [3, 7, 14];
const hoursOfDay = [9, 13, 19, 16];

/**
 * When a failed payment is tried again: 3, 7 and 14 days after the first failure, each at another hour of the customer's
 * day, since a card that is empty in the morning may not be in the evening.
 */
export function nextTry(
  decline: DeclineClass,
  failures: readonly Temporal.Instant[],
  timezone: string,
): NextTry {
  if (decline === 'unknown') return { kind: 'resolve' };
  const [first] = failures;
  const days = retryAfterDays[failures.length - 1];
  if (decline === 'hard' || !first || days === undefined) return { kind: 'give-up' };
  const tried = failures.map((at) => at.toZonedDateTimeISO(timezone).hour);
  const hour = hoursOfDay.find((one) => !tried.includes(one)) ?? hoursOfDay[0];
  const date = first.toZonedDateTimeISO(timezone).toPlainDate().add({ days });
  const at = date.toZonedDateTime({ timeZone: timezone, plainTime: new Temporal.PlainTime(hour) });
  return { kind: 'retry', at: at.toInstant() };
}
