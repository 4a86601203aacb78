import type { BankAccount } from '../../contract/index.ts';
import { type OpenedFile, textOf } from './open-file.ts';
import { readCamt } from './read-camt.ts';
import { csvReader } from './read-csv.ts';
import type { FileSummary, ReadEntry } from './read-entry.ts';
import { refusedFile } from './refused-file.ts';

const entriesPerBatch = 500;
const mostEntries = 200_000;

/**
 * Reads the entries of a file and hands them over some hundred at a time. A CSV is read by the format of the account it is
 * said to be of. Throws `VALIDATION_FAILED`.
 */
export async function readStatement(
  file: OpenedFile,
  csvOf: BankAccount | undefined,
  take: (entries: readonly ReadEntry[]) => Promise<void>,
): Promise<FileSummary> {
  if (!file.isXml && !csvOf) throw refusedFile('is no XML; say by bankAccountId whose CSV it is');
  const read = csvOf && !file.isXml ? csvReader(csvOf) : readCamt;
  const encoding = file.isXml ? file.encoding : (csvOf?.csvFormat?.encoding ?? file.encoding);
  let waiting: ReadEntry[] = [];
  let count = 0;
  const summary = await read(textOf(file, encoding), async (entries) => {
    count += entries.length;
    if (count > mostEntries) throw refusedFile(`has more than ${mostEntries} entries; divide it`);
    waiting = waiting.concat(entries);
    if (waiting.length < entriesPerBatch) return;
    await take(waiting);
    waiting = [];
  });
  if (waiting.length > 0) await take(waiting);
  return summary;
}
