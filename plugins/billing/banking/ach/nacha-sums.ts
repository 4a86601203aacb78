import { refusedFile } from '../reading/refused-file.ts';
import { cut } from './nacha-fields.ts';

/** What the control records of a batch, and of the file, tell of its entries. */
export interface Sums {
  /** Entries and addenda. */
  count: bigint;
  /** The first eight digits of the banks, added up; control records tell its last ten digits. */
  hash: bigint;
  debits: bigint;
  credits: bigint;
}

export function noSums(): Sums {
  return { count: 0n, hash: 0n, debits: 0n, credits: 0n };
}

/** What a control record tells: its count begins at 5 with six digits in a batch, at 14 with eight in a file. */
export function toldSums(record: string, line: number, what: 'batch' | 'file'): Sums {
  const [from, hash] = what === 'batch' ? [5, 11] : [14, 22];
  return {
    count: numberAt(record, line, [from, hash - 1]),
    hash: numberAt(record, line, [hash, hash + 9]),
    debits: numberAt(record, line, [hash + 10, hash + 21]),
    credits: numberAt(record, line, [hash + 22, hash + 33]),
  };
}

const names = [
  ['count', 'count of entries and addenda'],
  ['hash', 'hash of banks'],
  ['debits', 'sum of debits'],
  ['credits', 'sum of credits'],
] as const;

/** @throws `VALIDATION_FAILED` when a control record tells something else than what was read */
export function assertSums(
  read: Sums,
  told: Sums,
  { line, what }: { line: number; what: 'batch' | 'file' },
): void {
  for (const [name, words] of names) {
    const own = name === 'hash' ? read.hash % 10n ** 10n : read[name];
    if (own !== told[name])
      throw wrongLine(line, `tells ${told[name]} as the ${words} of the ${what}; it is ${own}`);
  }
}

/** The digits between two positions of a record. @throws `VALIDATION_FAILED` that names the line when there are none */
export function numberAt(record: string, line: number, [from, to]: readonly [number, number]): bigint {
  const text = cut(record, from, to);
  if (!/^\d+$/.test(text)) throw wrongLine(line, `has no number (${text}) at ${from} to ${to}`);
  return BigInt(text);
}

/** The file is refused for what stands in a line. */
export function wrongLine(line: number, what: string): Error {
  return refusedFile(`line ${line} ${what}`);
}
