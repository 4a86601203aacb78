import type { Happened, Terms } from '../domain/plan/facts.ts';

/** What a service costs at present and since when, by its events in their order; nothing when it has ended or not begun. */
export function openTermsOf(
  own: readonly Happened[],
): { terms: Terms; since: Temporal.PlainDate } | undefined {
  const last = own.findLast(({ kind, terms }) => terms || kind === 'cancelled');
  return last?.terms ? { terms: last.terms, since: last.effectiveOn } : undefined;
}
