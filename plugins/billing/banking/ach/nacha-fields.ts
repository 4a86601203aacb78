/** Characters of each record of an ACH file, and records of a block (Nacha Operating Rules, Appendix Three). */
export const recordLength = 94;
export const blockingFactor = 10;

/**
 * A text in the letters of ACH (capitals, digits and signs of ASCII), left-justified and filled with spaces: accents go, what has
 * no Latin letter becomes a point. Cut to `width`.
 */
export function textField(text: string, width: number): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[^\x20-\x7e]/g, '.')
    .toUpperCase();
  return plain.slice(0, width).padEnd(width);
}

/** A number, right-justified and filled with zeros. What is longer keeps its last digits, as totals of hashes do. */
export function numberField(value: bigint | number | string, width: number): string {
  return String(value).slice(-width).padStart(width, '0');
}

/** `YYMMDD` of a day. */
export function dayField(day: string): string {
  return day.slice(2, 10).replaceAll('-', '');
}

/** The characters of a record from one position to another, as the rules count them: from 1, both included. */
export function cut(record: string, from: number, to: number): string {
  return record.slice(from - 1, to);
}
