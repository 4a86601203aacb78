/** How a locale writes decimals. */
function separators(locale: string): { readonly decimal: string; readonly group: string } {
  const parts = new Intl.NumberFormat(locale).formatToParts(12345.6);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return { decimal: part('decimal') || '.', group: part('group') };
}

/**
 * Decimal text as a person of this locale types it, as plain text with a point: `1.234,50` in German is `1234.50`. Digits of other
 * scripts are taken. Undefined: no number.
 */
export function plainDecimal(typed: string, locale: string): string | undefined {
  const { decimal, group } = separators(locale);
  let text = westernDigits(typed).replace(/[\s\u00a0\u202f']/g, '');
  if (group.trim() !== '' && !groupsFit(text, group, decimal)) return undefined;
  if (group.trim() !== '') text = text.replaceAll(group, '');
  text = text.replace(decimal, '.').replace('−', '-');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(text) ? text : undefined;
}

/** Groups are of three digits: `4.5` typed in German is not 45, and nobody shall pay that. */
function groupsFit(text: string, group: string, decimal: string): boolean {
  const [whole = '', ...rest] = text.split(decimal);
  if (rest.some((part) => part.includes(group))) return false;
  const [, ...groups] = whole.split(group);
  // Hindi and others group by two; the last group has three digits everywhere.
  return groups.every((part, at) => (at === groups.length - 1 ? /^\d{3}$/ : /^\d{2,3}$/).test(part));
}

function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= 0x6f0 ? 0x6f0 : 0x660));
  });
}

/** Plain decimal text as whole minor units, without floats; undefined when it has more places than the currency. */
export function minorUnits(plain: string, digits: number): number | undefined {
  const negative = plain.startsWith('-');
  const [whole = '', fraction = ''] = plain.replace('-', '').split('.');
  if (/[1-9]/.test(fraction.slice(digits))) return undefined;
  const minor = Number(BigInt(`${whole || '0'}${fraction.slice(0, digits).padEnd(digits, '0')}`));
  if (!Number.isSafeInteger(minor)) return undefined;
  return negative && minor !== 0 ? -minor : minor;
}
