import { blockingFactor, dayField, numberField, recordLength, textField } from './nacha-fields.ts';

export type EntryClass = 'PPD' | 'CCD' | 'WEB';

/** A debit as the bank is told it. */
export interface AchEntry {
  readonly entryClass: EntryClass;
  readonly accountType: 'checking' | 'savings';
  /** Nine digits. */
  readonly routingNumber: string;
  readonly accountNumber: string;
  readonly amountMinor: bigint;
  /** What we call the entry, at most 15 characters. */
  readonly reference: string;
  readonly holder: string;
  /** 15 digits: the first eight of the originating bank, and a number of ours that rises within the file. */
  readonly traceNumber: string;
}

/** A file of debits. */
export interface AchFileContent {
  /** The bank the file is for: nine digits. */
  readonly destination: string;
  readonly destinationName: string;
  /** Who sends it, as the bank calls us: at most ten characters. */
  readonly origin: string;
  readonly originName: string;
  readonly companyId: string;
  readonly companyName: string;
  readonly entryDescription: string;
  /** The originating bank: nine digits. */
  readonly bank: string;
  /** `YYYY-MM-DDTHH:MM`, local to the bank. */
  readonly createdAt: string;
  /** Tells the files of a day apart: A to Z, then 0 to 9. */
  readonly modifier: string;
  readonly effectiveOn: string;
  readonly entries: readonly AchEntry[];
}

/** Debits only. */
const serviceClass = '225';
const debitCodes = { checking: '27', savings: '37' } as const;

/**
 * Writes an ACH file of debits (Nacha Operating Rules, Appendix Three): records of 94 characters in blocks of ten, a batch for
 * each entry class, and sums that a reader checks.
 */
export function writeNacha(file: AchFileContent): string {
  const batches = [...Map.groupBy(file.entries, ({ entryClass }) => entryClass)];
  const body = batches.flatMap(([entryClass, entries], index) =>
    batchRecords(file, { entryClass, entries, number: index + 1 }),
  );
  const unfilled = [fileHeader(file), ...body];
  const fillers = (blockingFactor - ((unfilled.length + 1) % blockingFactor)) % blockingFactor;
  const blocks = (unfilled.length + 1 + fillers) / blockingFactor;
  const filler = '9'.repeat(recordLength);
  const records = [...unfilled, fileControl(file, batches.length, blocks), ...Array(fillers).fill(filler)];
  return `${records.join('\r\n')}\r\n`;
}

function fileHeader(file: AchFileContent): string {
  return [
    '101',
    file.destination.padStart(10),
    file.origin.padStart(10),
    dayField(file.createdAt),
    file.createdAt.slice(11, 16).replace(':', ''),
    file.modifier,
    numberField(recordLength, 3),
    numberField(blockingFactor, 2),
    '1',
    textField(file.destinationName, 23),
    textField(file.originName, 23),
    textField('', 8),
  ].join('');
}

interface Batch {
  readonly entryClass: EntryClass;
  readonly entries: readonly AchEntry[];
  readonly number: number;
}

function batchRecords(file: AchFileContent, batch: Batch): string[] {
  const { entryClass, entries, number } = batch;
  const last = [file.bank.slice(0, 8), numberField(number, 7)];
  const header = [
    `5${serviceClass}`,
    textField(file.companyName, 16),
    textField('', 20),
    textField(file.companyId, 10),
    entryClass,
    textField(file.entryDescription, 10),
    dayField(file.effectiveOn),
    dayField(file.effectiveOn),
    textField('', 3),
    '1',
    ...last,
  ].join('');
  const sums = [...sumsOf(entries), textField(file.companyId, 10), textField('', 25)];
  return [header, ...entries.map(entryRecord), [`8${serviceClass}`, ...sums, ...last].join('')];
}

function entryRecord(entry: AchEntry): string {
  return [
    `6${debitCodes[entry.accountType]}`,
    entry.routingNumber,
    textField(entry.accountNumber, 17),
    numberField(entry.amountMinor, 10),
    textField(entry.reference, 15),
    textField(entry.holder, 22),
    // Of WEB: whether it is one of several.
    entry.entryClass === 'WEB' ? 'R ' : '  ',
    '0',
    entry.traceNumber,
  ].join('');
}

/** Count, hash of the banks, debits and credits. */
function sumsOf(entries: readonly AchEntry[]): string[] {
  const hash = entries.reduce((sum, { routingNumber }) => sum + BigInt(routingNumber.slice(0, 8)), 0n);
  const debits = entries.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  const counts = [numberField(entries.length, 6), numberField(hash, 10)];
  return [...counts, numberField(debits, 12), numberField(0, 12)];
}

function fileControl({ entries }: AchFileContent, batches: number, blocks: number): string {
  const [count = '', ...sums] = sumsOf(entries);
  const counts = [numberField(batches, 6), numberField(blocks, 6), numberField(count, 8)];
  return ['9', ...counts, ...sums, textField('', 39)].join('');
}
