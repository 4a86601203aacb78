const multipliers: Readonly<Record<string, number>> = { '': 1, k: 1_000, M: 1_000_000, G: 1_000_000_000 };
const rates = new Set(['rate-limit', 'max-limit']);

/** Whether RouterOS means the same, however it writes it: `50000k/100M` is `50000000/100000000`, `yes` is `true`. */
export function sameValue(field: string, one: string | undefined, other: string): boolean {
  if (one === undefined) return false;
  return canonical(field, one) === canonical(field, other);
}

function canonical(field: string, value: string): string {
  if (rates.has(field)) return value.split('/').map(bitsPerSecond).join('/');
  if (field === 'disabled') return value === 'yes' ? 'true' : value.replace(/^no$/, 'false');
  return field === 'target' || field === 'address' ? value.replace(/\/32$/, '') : value;
}

function bitsPerSecond(text: string): string {
  const [, number, unit = ''] = /^(\d+)([kMG]?)$/.exec(text.trim()) ?? [];
  return number === undefined ? text : String(Number(number) * (multipliers[unit] as number));
}
