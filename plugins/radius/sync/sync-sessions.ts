import type { Context, Transaction } from '@isp/sdk';
import type { SessionNews } from '../contract/index.ts';
import { storeRawAccounting } from '../data/accounting-store.ts';
import { changedRows, forgetRows, lockCursor, moveCursor, noteOpen, noteRead } from '../data/sync-store.ts';
import { packetsOf } from '../domain/external-session.ts';
import { tellSessionNews } from '../embedded/session-news.ts';
import type { ExternalSnapshot, ExternalTable } from './external-table.ts';

/** Rows read in one transaction. */
const batch = 2_000;
/** Ids behind the cursor that are looked at again: an INSERT that took its id earlier may commit later. */
const overlap = 10_000;

interface Step {
  readonly news: readonly SessionNews[];
  /** Rows that were read; as many as a batch has when there may be more. */
  readonly read: number;
}

/**
 * Reads what has changed in the table since the last time, in steps: each stores the packets the rows tell of and how far
 * reading is in one transaction, so a process that is killed loses and doubles nothing. Answers how many rows it read.
 */
export async function syncSessions(context: Context, table: ExternalTable): Promise<number> {
  let total = 0;
  for (let read = batch; read === batch; total += read) {
    const step = await context.transaction((tx) => syncStep(tx, table, context));
    tellSessionNews(context, step.news);
    read = step.read;
  }
  return total;
}

async function syncStep(tx: Transaction, table: ExternalTable, { log }: Context): Promise<Step> {
  const cursor = await lockCursor(tx, table.name);
  if (cursor === undefined) return { news: [], read: 0 };
  return table.read(async (snapshot) => {
    const anew = BigInt(snapshot.lastId) < BigInt(cursor);
    if (anew) {
      log.warn({ table: table.name }, 'the accounting table was begun anew; it is read from its first row');
      await forgetRows(tx, table.name);
    }
    return readChanges(tx, { source: table.name, snapshot, cursor: anew ? 0n : BigInt(cursor) });
  });
}

async function readChanges(
  tx: Transaction,
  { source, snapshot, cursor }: { source: string; snapshot: ExternalSnapshot; cursor: bigint },
): Promise<Step> {
  const { open } = snapshot;
  await noteOpen(tx, source, open);
  const from = cursor > overlap ? cursor - BigInt(overlap) : 0n;
  const closed = await snapshot.closedAfter(String(from), overlap + batch);
  const changed = await changedRows(tx, source, { open, closed, atMost: batch });
  const news = await readRows(tx, { source, snapshot, changed });
  if (changed.length < batch) {
    const whole = closed.ids.length < overlap + batch;
    const next = whole ? snapshot.lastId : (closed.ids.at(-1) as string);
    await moveCursor(tx, source, { cursor: next, keepAfter: String(BigInt(next) - BigInt(overlap)) });
    return { news, read: whole ? changed.length : batch };
  }
  return { news, read: batch };
}

async function readRows(
  tx: Transaction,
  {
    source,
    snapshot,
    changed,
  }: { source: string; snapshot: ExternalSnapshot; changed: readonly { id: string; known: boolean }[] },
): Promise<SessionNews[]> {
  const asked = changed.map(({ id }) => id);
  const rows = await snapshot.rows(asked);
  const known = new Set(changed.filter((one) => one.known).map(({ id }) => id));
  const now = Temporal.Now.instant();
  const news = await storeRawAccounting(
    tx,
    rows.flatMap((row) => packetsOf(row, known.has(row.id), now)),
  );
  await noteRead(tx, source, {
    asked,
    found: { ids: rows.map(({ id }) => id), versions: rows.map(({ version }) => version) },
    open: rows.map(({ fields }) => !fields.acctstoptime),
  });
  return news;
}
