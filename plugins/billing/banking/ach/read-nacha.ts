import { refusedFile } from '../reading/refused-file.ts';
import { cut, recordLength } from './nacha-fields.ts';
import { assertSums, noSums, numberAt, type Sums, toldSums, wrongLine } from './nacha-sums.ts';

/** An entry of an ACH file, with what its addenda say. */
export interface ReadEntry {
  /** Of the file, from 1. */
  readonly line: number;
  readonly entryClass: string;
  readonly transactionCode: string;
  readonly routingNumber: string;
  readonly accountNumber: string;
  readonly amountMinor: bigint;
  readonly reference: string;
  readonly holder: string;
  readonly traceNumber: string;
  /** It came back (addenda 99), or is to be corrected (98). */
  readonly told?: {
    readonly kind: 'return' | 'change';
    readonly code: string;
    readonly originalTrace: string;
    readonly corrected: string;
  };
}

interface Reading {
  readonly entries: ReadEntry[];
  readonly file: Sums;
  batch?: Sums & { readonly entryClass: string };
  batches: bigint;
  isOver: boolean;
}

const mostRecords = 1_000_000;

/** Reads an ACH file and checks its sums. @throws `VALIDATION_FAILED` that names the line and what is wrong with it */
export function readNacha(content: string): ReadEntry[] {
  const records = content.replace(/[\r\n]+$/, '').split(/\r\n|\n|\r/);
  if (records.length > mostRecords) throw refusedFile(`has more than ${mostRecords} records`);
  const reading: Reading = { entries: [], file: noSums(), batches: 0n, isOver: false };
  for (const [index, record] of records.entries()) readRecord(reading, record, index + 1);
  if (!reading.isOver) throw refusedFile('has no file control record (9): its end is missing');
  return reading.entries;
}

function readRecord(reading: Reading, record: string, line: number): void {
  if (record.length !== recordLength)
    throw wrongLine(line, `has ${record.length} characters instead of ${recordLength}`);
  if (line === 1 && !record.startsWith('101'))
    throw wrongLine(line, 'does not begin with 101, as a file header does');
  if (reading.isOver) {
    if (!/^9+$/.test(record)) throw wrongLine(line, 'comes after the file control record');
    return;
  }
  const read = readers[record[0] ?? ''];
  if (!read) throw wrongLine(line, `begins with ${record[0]}, which is no type of record`);
  read(reading, record, line);
}

const readers: Readonly<Record<string, (reading: Reading, record: string, line: number) => void>> = {
  '1': (_, __, line) => {
    if (line !== 1) throw wrongLine(line, 'is a second file header');
  },
  '5': (reading, record, line) => {
    if (reading.batch) throw wrongLine(line, 'begins a batch before the last one has ended');
    reading.batch = { ...noSums(), entryClass: cut(record, 51, 53) };
    reading.batches += 1n;
  },
  '6': readEntry,
  '7': readAddenda,
  '8': (reading, record, line) => {
    assertSums(batchOf(reading, line), toldSums(record, line, 'batch'), { line, what: 'batch' });
    delete reading.batch;
  },
  '9': (reading, record, line) => {
    if (reading.batch) throw wrongLine(line, 'ends the file within a batch');
    if (numberAt(record, line, [2, 7]) !== reading.batches)
      throw wrongLine(line, `tells another number of batches than ${reading.batches}`);
    assertSums(reading.file, toldSums(record, line, 'file'), { line, what: 'file' });
    reading.isOver = true;
  },
};

function batchOf({ batch }: Reading, line: number) {
  if (!batch) throw wrongLine(line, 'stands outside of a batch');
  return batch;
}

function readEntry(reading: Reading, record: string, line: number): void {
  const batch = batchOf(reading, line);
  const transactionCode = cut(record, 2, 3);
  if (!/^[2-5][1-9]$/.test(transactionCode))
    throw wrongLine(line, `has no transaction code (${transactionCode})`);
  const amountMinor = numberAt(record, line, [30, 39]);
  const hash = numberAt(record, line, [4, 11]);
  // 21 to 24, 31 to 34 and so on are credits.
  const side = /[6-9]$/.test(transactionCode) ? 'debits' : 'credits';
  for (const sums of [batch, reading.file]) {
    sums.count += 1n;
    sums.hash += hash;
    sums[side] += amountMinor;
  }
  reading.entries.push({
    ...{ line, transactionCode, amountMinor, entryClass: batch.entryClass },
    routingNumber: cut(record, 4, 12),
    accountNumber: cut(record, 13, 29).trim(),
    reference: cut(record, 40, 54).trim(),
    holder: cut(record, 55, 76).trim(),
    traceNumber: cut(record, 80, 94),
  });
}

const kinds: Readonly<Record<string, 'return' | 'change'>> = { '98': 'change', '99': 'return' };

/** What came back, or is to be corrected, stands in the addenda of its entry; others say nothing we need. */
function readAddenda(reading: Reading, record: string, line: number): void {
  for (const sums of [batchOf(reading, line), reading.file]) sums.count += 1n;
  const entry = reading.entries.pop();
  if (!entry) throw wrongLine(line, 'is an addenda record without an entry');
  const kind = kinds[cut(record, 2, 3)];
  const [code, originalTrace, corrected] = [cut(record, 4, 6), cut(record, 7, 21), cut(record, 36, 64)];
  if (kind && !/^[RC]\d\d$/.test(code)) throw wrongLine(line, `has no reason (${code}) at 4 to 6`);
  if (kind && !/^\d{15}$/.test(originalTrace))
    throw wrongLine(line, 'has no original trace number at 7 to 21');
  reading.entries.push({ ...entry, ...(kind ? { told: { kind, code, originalTrace, corrected } } : {}) });
}
