/**
 * Welch's t of two samples: how many standard errors their means are apart. Below 4.5 the usual test for leaks by timing
 * (ISO/IEC 17825) finds no difference.
 */
export function welchT(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [moments(one), moments(other)];
  return (a.mean - b.mean) / Math.sqrt(a.variance / one.length + b.variance / other.length);
}

function moments(values: readonly number[]): { mean: number; variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, variance: squares / (values.length - 1) };
}

/** Without the slowest hundredth of both together: pauses of the machine, which meet either by chance. */
export function withoutPauses(...samples: readonly number[][]): number[][] {
  const all = samples.flat().sort((one, other) => one - other);
  const limit = all[Math.floor(all.length * 0.99)] ?? Number.POSITIVE_INFINITY;
  return samples.map((sample) => sample.filter((value) => value <= limit));
}
