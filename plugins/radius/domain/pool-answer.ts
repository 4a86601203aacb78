import type { Pool } from '../contract/index.ts';

/** A pool with the share of it that is used. */
export function poolAnswer(row: Omit<Pool, 'usedPercent'>): Pool {
  const { capacity, used } = row;
  return { ...row, usedPercent: capacity > 0 ? Math.min(100, Math.floor((used * 100) / capacity)) : 100 };
}
