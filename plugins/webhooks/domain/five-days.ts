const limit = { hours: 5 * 24 };

/** Says whether an endpoint has failed for so long that nothing more is sent to it. */
export function failedTooLong(failingSince: string | undefined, now: Temporal.Instant): boolean {
  if (failingSince === undefined) return false;
  return Temporal.Instant.compare(Temporal.Instant.from(failingSince).add(limit), now) <= 0;
}
