const weights = [3n, 7n, 1n, 3n, 7n, 1n, 3n, 7n, 1n];

/** Whether nine digits are the number of a bank (ABA): with the weights 3, 7 and 1 they add up to a multiple of ten. */
export function isRoutingNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text) || text === '000000000') return false;
  return weights.reduce((sum, weight, index) => sum + weight * BigInt(text[index] ?? ''), 0n) % 10n === 0n;
}
