import { IspError } from '@isp/sdk';
import { parseMinor } from '@isp/sdk/money';

/** How a file writes dates and amounts. */
export interface CellWriting {
  readonly dateFormat?: 'YYYY-MM-DD' | 'DD.MM.YYYY' | 'DD/MM/YYYY' | 'MM/DD/YYYY' | undefined;
  readonly decimalSign?: '.' | ',' | undefined;
}

const patterns = {
  'YYYY-MM-DD': /^(?<year>\d{4})-(?<month>\d\d?)-(?<day>\d\d?)$/,
  'DD.MM.YYYY': /^(?<day>\d\d?)\.(?<month>\d\d?)\.(?<year>\d{4})$/,
  'DD/MM/YYYY': /^(?<day>\d\d?)\/(?<month>\d\d?)\/(?<year>\d{4})$/,
  'MM/DD/YYYY': /^(?<month>\d\d?)\/(?<day>\d\d?)\/(?<year>\d{4})$/,
};

/** A date as a file writes it, as `YYYY-MM-DD`; nothing when it is none. */
export function readDate(text: string, { dateFormat = 'YYYY-MM-DD' }: CellWriting): string | undefined {
  const { year, month, day } = patterns[dateFormat].exec(text)?.groups ?? {};
  if (!year || !month || !day) return undefined;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  try {
    return Temporal.PlainDate.from(written, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}

/** An amount in minor units, or what is wrong with it. */
export type ReadAmount = { readonly minor: bigint } | { readonly problem: string };

/** An amount as a file writes it. Spaces, and the other sign between groups of three digits, are passed over. */
export function readAmount(text: string, currency: string, { decimalSign = '.' }: CellWriting): ReadAmount {
  const between = decimalSign === '.' ? ',' : '.';
  const grouped = new RegExp(`^-?\\d{1,3}(\\${between}\\d{3})+(\\${decimalSign}\\d+)?$`);
  const plain = text.replace(/[\s’']/g, '');
  const joined = grouped.test(plain) ? plain.replaceAll(between, '') : plain;
  if (!new RegExp(`^-?\\d{1,13}(\\${decimalSign}\\d{1,9})?$`).test(joined))
    return { problem: `is no amount with "${decimalSign}" before the decimals` };
  try {
    return { minor: parseMinor(joined.replace(decimalSign, '.'), currency) };
  } catch (error) {
    if (error instanceof IspError) return { problem: error.message };
    throw error;
  }
}
