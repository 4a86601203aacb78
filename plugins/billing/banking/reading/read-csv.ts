import { pipeline } from 'node:stream/promises';
import { parseMinor } from '@isp/sdk/money';
import { CsvError, parse } from 'csv-parse';
import type { BankAccount, CsvDateFormat, CsvFormat } from '../../contract/index.ts';
import { keptTexts, type ReadEntry, type StatementReader } from './read-entry.ts';
import { refusedFile } from './refused-file.ts';

type Row = Readonly<Record<string, string>>;

/** Reads a bank's CSV by the format that is kept with the account. All rows have to be readable, or none is taken. */
export function csvReader({ csvFormat, currency, iban, accountNumber }: BankAccount): StatementReader {
  if (!csvFormat)
    throw refusedFile('is CSV, and which column is what is not known; set csvFormat of the bank account');
  const account = iban ?? accountNumber ?? '';
  return async (text, take) => {
    let line = (csvFormat.skipLines ?? 0) + 1;
    try {
      await pipeline(text, parserOf(csvFormat), async (rows: AsyncIterable<Row>) => {
        let batch: ReadEntry[] = [];
        for await (const row of rows) {
          line += 1;
          batch.push({ ...entryOf(row, { csvFormat, currency, line }), account });
          if (batch.length === rowsPerBatch) {
            await take(batch);
            batch = [];
          }
        }
        if (batch.length > 0) await take(batch);
      });
    } catch (error) {
      throw error instanceof CsvError ? refusedFile(`cannot be read: ${error.message}`) : error;
    }
    return { skipped: 0, warnings: [] };
  };
}

const rowsPerBatch = 500;

function parserOf(format: CsvFormat) {
  const usual = format.decimalSign === ',' ? ';' : ',';
  return parse({
    delimiter: format.separator ?? usual,
    from_line: (format.skipLines ?? 0) + 1,
    columns: (headings: string[]) =>
      checked(
        headings.map((heading) => heading.trim()),
        format,
      ),
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  });
}

function checked(headings: string[], { columns }: CsvFormat): string[] {
  const wanted = Object.values(columns).flat();
  const missing = wanted.find((heading) => !headings.includes(heading));
  if (missing) throw refusedFile(`has no column ${missing}; it has ${headings.join(', ').slice(0, 500)}`);
  if (!columns.amount && !columns.credit && !columns.debit)
    throw refusedFile('has no amounts; set amount, or credit and debit, in csvFormat.columns');
  return headings;
}

interface About {
  readonly csvFormat: CsvFormat;
  readonly currency: string;
  readonly line: number;
}

function entryOf(row: Row, about: About): ReadEntry {
  const { columns, dateFormat } = about.csvFormat;
  const cell = (heading: string | undefined) => (heading ? row[heading]?.trim() : undefined) || undefined;
  const currency = cell(columns.currency) ?? about.currency;
  const valueOn = cell(columns.valueOn);
  const remittance = (columns.remittance ?? []).flatMap((heading) => cell(heading) ?? []).join(' ');
  return {
    bookedOn: dayOf(cell(columns.bookedOn) ?? '', dateFormat, about.line),
    ...(valueOn ? { valueOn: dayOf(valueOn, dateFormat, about.line) } : {}),
    amountMinor: amountOf(row, currency, about),
    currency,
    ...keptTexts({
      name: cell(columns.name),
      iban: cell(columns.iban),
      remittance,
      reference: cell(columns.reference),
      endToEndId: cell(columns.endToEndId),
      bankReference: cell(columns.bankReference),
    }),
  };
}

/** One signed column, or one of money in and one of money out, where a sign says nothing. */
function amountOf(row: Row, currency: string, { csvFormat, line }: About): bigint {
  const { columns, decimalSign } = csvFormat;
  const read = (heading: string | undefined) => {
    const text = heading ? (row[heading] ?? '').replace(/[\s'\u00a0]/g, '') : '';
    if (text === '') return 0n;
    const grouping = decimalSign === ',' ? /\.(?=\d{3}(?:\D|$))/g : /,(?=\d{3}(?:\D|$))/g;
    const plain = text
      .replace(grouping, '')
      .replace(decimalSign, '.')
      .replace(/^(.*?)([+-])$/, '$2$1');
    try {
      return parseMinor(plain, currency);
    } catch (cause) {
      throw refusedFile(`line ${line}: ${(cause as Error).message}`);
    }
  };
  const size = (amount: bigint) => (amount < 0n ? -amount : amount);
  const amount = columns.amount
    ? read(columns.amount)
    : size(read(columns.credit)) - size(read(columns.debit));
  if (amount === 0n) throw refusedFile(`line ${line}: has no amount`);
  return amount;
}

const datePatterns: Readonly<Record<CsvDateFormat, RegExp>> = {
  'YYYY-MM-DD': /^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})/,
  YYYYMMDD: /^(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)$/,
  'DD.MM.YYYY': /^(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})/,
  'DD.MM.YY': /^(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d\d)$/,
  'DD/MM/YYYY': /^(?<d>\d{1,2})\/(?<m>\d{1,2})\/(?<y>\d{4})/,
  'MM/DD/YYYY': /^(?<m>\d{1,2})\/(?<d>\d{1,2})\/(?<y>\d{4})/,
};

function dayOf(text: string, format: CsvDateFormat, line: number): string {
  const { y = '', m = '', d = '' } = datePatterns[format].exec(text)?.groups ?? {};
  const year = y.length === 2 ? `20${y}` : y;
  try {
    return Temporal.PlainDate.from(`${year}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`).toString();
  } catch {
    throw refusedFile(`line ${line}: ${text.slice(0, 30) || 'nothing'} is no day as ${format}`);
  }
}
