import type { Context, Transaction } from '@isp/sdk';

interface Kept {
  readonly at: number;
  readonly rows: Promise<unknown>;
}

const mostKept = 50;
/** By database, so that what one process keeps for another installation never meets. */
const keptOf = new WeakMap<object, Map<string, Kept>>();

/** What is kept, and for how long (milliseconds of real time). */
export interface KeepWish {
  /** Everything the answer depends on, the caller's resellers included. */
  readonly key: string;
  readonly forMs: number;
  /** False: reckoned anew, and kept for what comes after. */
  readonly mayBeOld: boolean;
}

/**
 * Reckons something that takes a while once for several who ask for it, or for the pages of one list. One that fails is not
 * kept.
 */
export async function kept<T>(
  ctx: Context,
  { key, forMs, mayBeOld }: KeepWish,
  reckon: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const of = ofDatabase(ctx.read.database as object);
  const known = of.get(key);
  if (mayBeOld && known && performance.now() - known.at < forMs) return known.rows as Promise<T>;
  const rows = ctx.transaction(reckon, { readOnly: true });
  of.delete(key);
  of.set(key, { at: performance.now(), rows });
  for (const oldest of [...of.keys()].slice(0, Math.max(0, of.size - mostKept))) of.delete(oldest);
  return rows.catch((error: unknown) => {
    of.delete(key);
    throw error;
  });
}

function ofDatabase(database: object): Map<string, Kept> {
  const known = keptOf.get(database) ?? new Map<string, Kept>();
  keptOf.set(database, known);
  return known;
}
