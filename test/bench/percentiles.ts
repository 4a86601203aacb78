/** Nearest rank: the value that a share of the values does not exceed. NaN without values, so that it holds no limit. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

export function worst(values: readonly number[]): number {
  return percentile(values, 1);
}
