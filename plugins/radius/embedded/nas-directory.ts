import type { Context } from '@isp/sdk';
import { findNasByAddress, type NasWithSecret } from '../data/nas-store.ts';

/** Who may ask us, by address. */
export interface NasDirectory {
  find(address: string): Promise<readonly NasWithSecret[]>;
}

const freshForMs = 1_000;
/** Strangers cannot make it grow without end: it then starts anew. */
const maxEntries = 10_000;

/** Looks a NAS up once a second at most, also those that do not exist; parallel questions share one query. */
export function createNasDirectory(context: Context, nowMs: () => number): NasDirectory {
  const known = new Map<string, { answer: Promise<readonly NasWithSecret[]>; staleAtMs: number }>();

  function ask(address: string): Promise<readonly NasWithSecret[]> {
    const answer = context.transaction((tx) => findNasByAddress(tx, address), { readOnly: true });
    answer.catch(() => known.delete(address));
    return answer;
  }

  return {
    find(address) {
      const entry = known.get(address);
      if (entry && entry.staleAtMs > nowMs()) return entry.answer;
      if (known.size >= maxEntries) known.clear();
      const answer = ask(address);
      known.set(address, { answer, staleAtMs: nowMs() + freshForMs });
      return answer;
    },
  };
}
