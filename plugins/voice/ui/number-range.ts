const rangeLimit = 10_000n;

/** `+49 (30) 123-456` → `4930123456`. */
export const digitsOf = (text: string): string => text.replace(/^\s*\+|[\s()/.-]/g, '');

const isNumber = (text: string) => /^[1-9]\d{6,14}$/.test(digitsOf(text));

/** What is wrong with a range, by field. */
export function checkRange(
  { from, to }: { readonly from: string; readonly to: string },
  t: (text: string) => string,
): Record<string, string> {
  const problems: Record<string, string> = {};
  const wanted = t('A number with the country in front, such as +49 30 123456.');
  if (!isNumber(from)) problems['/from'] = wanted;
  if (!isNumber(to)) problems['/to'] = wanted;
  if (Object.keys(problems).length > 0) return problems;
  if (digitsOf(from).length !== digitsOf(to).length) return { '/to': t('As many digits as the first one.') };
  const count = BigInt(digitsOf(to)) - BigInt(digitsOf(from)) + 1n;
  if (count < 1n) return { '/to': t('Not before the first one.') };
  return count > rangeLimit ? { '/to': t('10,000 numbers at most.') } : {};
}
