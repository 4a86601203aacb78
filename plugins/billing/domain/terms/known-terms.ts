import type { Facts } from '../plan/facts.ts';
import type { Agreement } from './agreement.ts';

/** The agreements as they were known when only rows up to `seq` were there. */
export function agreementsKnownAt(agreements: readonly Agreement[], seq: number): Agreement[] {
  return agreements
    .filter((one) => one.seq <= seq)
    .map(({ end, ...one }) => (end && end.seq <= seq ? { ...one, end } : one));
}

/** The place of the last event or agreement that is known. */
export function lastSeq({ events, agreements = [] }: Pick<Facts, 'events' | 'agreements'>): number {
  const ends = agreements.flatMap(({ end }) => end ?? []);
  return [...events, ...agreements, ...ends].reduce((last, { seq }) => Math.max(last, seq), 0);
}
