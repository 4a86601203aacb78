/** An entry that came back (a code of R…), or is to be corrected (C…). */
export interface CameBack {
  readonly trace: string;
  readonly code: string;
  readonly amountMinor: bigint;
  readonly corrected?: string;
}

const digits = (value: bigint | number, width: number) => String(value).padStart(width, '0');
const company = '1234567890';
const odfi = '02100002';
const rdfi = '09100001';

/** A file a bank sends back, as Nacha lays it out: each entry with its addenda of type 98 or 99. */
export function returnFile(came: readonly CameBack[]): string {
  const sum = came.reduce((total, { amountMinor }) => total + amountMinor, 0n);
  const hash = digits((BigInt(odfi) * BigInt(came.length)) % 10n ** 10n, 10);
  const sums = `${hash}${digits(sum, 12)}${digits(0, 12)}`;
  const end = `${rdfi}${digits(1, 7)}`;
  const records = [
    `101 021000021 0910000192611180900A094101${'FIBRE NORTH'.padEnd(23)}${'FIRST BANK'.padEnd(23)}${' '.repeat(8)}`,
    `5225${'FIBRE NORTH'.padEnd(36)}${company}PPD${'INTERNET'.padEnd(10)}${'261118'.repeat(2)}   1${end}`,
    ...came.flatMap((one, index) => entryOf(one, index + 1)),
    `8225${digits(came.length * 2, 6)}${sums}${company}${' '.repeat(25)}${end}`,
    `9${digits(1, 6)}${digits(1, 6)}${digits(came.length * 2, 8)}${sums}${' '.repeat(39)}`,
  ];
  return `${records.join('\n')}\n`;
}

function entryOf({ trace, code, amountMinor, corrected = '' }: CameBack, number: number): string[] {
  const own = `${rdfi}${digits(number, 7)}`;
  const isReturn = code.startsWith('R');
  const told = isReturn
    ? `${' '.repeat(6)}${rdfi}${' '.repeat(44)}`
    : `${' '.repeat(6)}${rdfi}${corrected.padEnd(29)}${' '.repeat(15)}`;
  return [
    `626${odfi}1${'12345678901'.padEnd(17)}${digits(amountMinor, 10)}${' '.repeat(15)}${'JOSE MULLER'.padEnd(22)}  1${own}`,
    `7${isReturn ? '99' : '98'}${code}${trace}${told}${own}`,
  ];
}
