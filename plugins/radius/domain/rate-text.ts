const units = [
  ['G', 1_000_000],
  ['M', 1_000],
] as const;

/** A rate in the largest unit that divides it: 50000 → `50M`, 1500 → `1500k`. RouterOS reads these units. */
export function rateText(kbps: number): string {
  const unit = units.find(([, size]) => kbps % size === 0);
  return unit ? `${kbps / unit[1]}${unit[0]}` : `${kbps}k`;
}

/** The same in bit/s, at most what 32 bits hold. */
export function bitsPerSecond(kbps: number): string {
  return String(Math.min(kbps * 1_000, 0xffff_ffff));
}
