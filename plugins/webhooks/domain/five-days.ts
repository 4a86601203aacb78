const limit = { hours: 5 * 24 };
/** Longer than the longest wait between two tries: what failed before such a pause says nothing about today. */
const pause = { hours: 36 };

/** What is known of an endpoint's failures. */
export interface Failures {
  readonly failingSince?: string;
  readonly lastFailureAt?: string;
}

/** Since when an endpoint fails, now that it has failed once more. Without failures for a day and a half it begins anew. */
export function failingSince(
  { failingSince: since, lastFailureAt }: Failures,
  now: Temporal.Instant,
): string {
  if (since === undefined || lastFailureAt === undefined) return now.toString();
  return isOver(lastFailureAt, pause, now) ? now.toString() : since;
}

/** Says whether it has failed for so long that nothing more is sent to it. */
export function failedTooLong(since: string, now: Temporal.Instant): boolean {
  return isOver(since, limit, now);
}

function isOver(from: string, duration: { hours: number }, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(from).add(duration), now) <= 0;
}
