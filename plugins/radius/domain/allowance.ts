/** Shares of the allowance, in percent, that are told. */
export const thresholds = [80, 90, 100] as const;
export type Threshold = (typeof thresholds)[number];

/** The highest threshold reached; 0 for none. As the function `threshold_of` of the database has it. */
export function thresholdOf(used: bigint, limit: bigint): Threshold | 0 {
  const reached = thresholds.filter((percent) => used * 100n >= limit * BigInt(percent));
  return reached.at(-1) ?? 0;
}

/** Volume somebody was given on top of the quota. */
export interface TopUpLeft {
  readonly id: string;
  readonly leftBytes: bigint;
  readonly validity: 'period' | 'until-used';
}

/** What a period leaves for the next one. */
export interface Remainder {
  readonly rolledOverBytes: bigint;
  /** What is left of each top-up; the others have ended. */
  readonly topUps: readonly TopUpLeft[];
  /** What was moved beyond everything that was allowed. */
  readonly overBytes: bigint;
}

/**
 * Closes the books of a period. What was rolled over is used first, then the quota, then top-ups of the period, then those
 * that last until they are used: each before what lasts longer. Volume rolls over once and never adds up.
 */
export function closeBooks(period: {
  readonly usedBytes: bigint;
  readonly quotaBytes: bigint;
  readonly rolledOverBytes: bigint;
  readonly rollOver: boolean;
  readonly topUps: readonly TopUpLeft[];
}): Remainder {
  const { quotaBytes, rollOver } = period;
  let over = subtract(period.usedBytes, period.rolledOverBytes);
  const unused = subtract(quotaBytes, over);
  over = subtract(over, quotaBytes);
  const left: TopUpLeft[] = [];
  const lasting = (topUp: TopUpLeft) => (topUp.validity === 'until-used' ? 1 : 0);
  for (const topUp of [...period.topUps].sort((one, other) => lasting(one) - lasting(other))) {
    const leftBytes = subtract(topUp.leftBytes, over);
    over = subtract(over, topUp.leftBytes);
    if (leftBytes > 0n && topUp.validity === 'until-used') left.push({ ...topUp, leftBytes });
  }
  return { rolledOverBytes: rollOver ? unused : 0n, topUps: left, overBytes: over };
}

/** Not below zero. */
function subtract(from: bigint, amount: bigint): bigint {
  return from > amount ? from - amount : 0n;
}
