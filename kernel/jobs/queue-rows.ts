import type { Pool } from 'pg';
import type { Message, TakenRow } from './message.ts';

/** Who has taken the rows the dispatcher works on; there is one at a time, so all of them are its own. */
const worker = 'isp:jobs';

/** How many rows a plugin has room for. */
export interface Room {
  readonly plugin: string;
  readonly places: number;
}

/** A row that is to be tried again, because of an error or, without one, because it was not tried at all. */
export interface RowLeft {
  readonly id: string;
  readonly message: string;
  /** Of several messages those that are left. */
  readonly left?: readonly Message[] | undefined;
}

interface Row {
  readonly id: string;
  readonly plugin: string;
  readonly payload: Message | readonly Message[];
  readonly attempts: number;
  readonly bytes: number;
  readonly priority: number;
  readonly run_at: Date;
}

/** Takes what is due of each plugin, the urgent and old first, and counts the try. */
export async function takeRows(pool: Pool, rooms: readonly Room[]): Promise<TakenRow[]> {
  const { rows } = await pool.query<Row>({
    name: 'take rows',
    text: `
      WITH next AS (
        SELECT job.id, room.plugin FROM unnest($1::text[], $2::int[]) AS room (plugin, places)
        JOIN graphile_worker._private_tasks task ON task.identifier = room.plugin
        CROSS JOIN LATERAL (
          SELECT j.id FROM graphile_worker._private_jobs j
          WHERE j.task_id = task.id AND j.is_available = true AND j.run_at <= now()
          ORDER BY j.priority, j.run_at LIMIT room.places FOR UPDATE SKIP LOCKED
        ) job)
      UPDATE graphile_worker._private_jobs j SET attempts = j.attempts + 1, locked_by = $3, locked_at = now()
      FROM next WHERE j.id = next.id
      RETURNING j.id, next.plugin, j.payload, j.attempts, octet_length(j.payload::text) AS bytes, j.priority, j.run_at`,
    values: [rooms.map(({ plugin }) => plugin), rooms.map(({ places }) => places), worker],
  });
  return rows.sort(inOrder).map(toTaken);
}

/** Removes rows whose work is done. */
export async function removeRows(pool: Pool, ids: readonly string[]): Promise<void> {
  await pool.query({
    name: 'remove rows',
    text: 'DELETE FROM graphile_worker._private_jobs WHERE id = ANY($1::bigint[])',
    values: [ids],
  });
}

/** Rows that failed come up again e^n seconds later, n being their tries and at most 10. */
export async function failRows(pool: Pool, failed: readonly RowLeft[]): Promise<void> {
  await pool.query(
    `UPDATE graphile_worker._private_jobs j
     SET last_error = e->>'message', run_at = greatest(now(), j.run_at) + exp(least(j.attempts, 10)) * interval '1 second',
       locked_by = NULL, locked_at = NULL, payload = coalesce(e->'left', j.payload)
     FROM json_array_elements($1::json) AS failed (e) WHERE j.id = (e->>'id')::bigint AND j.locked_by = $2`,
    [JSON.stringify(failed), worker],
  );
}

/** Gives rows back that were taken and not tried. */
export async function giveBackRows(pool: Pool, ids: readonly string[]): Promise<void> {
  await pool.query(
    `UPDATE graphile_worker._private_jobs SET attempts = greatest(0, attempts - 1), locked_by = NULL, locked_at = NULL
     WHERE id = ANY($1::bigint[]) AND locked_by = $2`,
    [ids, worker],
  );
}

/** What takes many messages at a time, by plugin: `event NAME`, `job NAME`. */
export async function batchedNames(pool: Pool): Promise<Map<string, Set<string>>> {
  const query = 'SELECT plugin, name FROM kernel.batched';
  const { rows } = await pool.query<{ plugin: string; name: string }>(query);
  return new Map(
    Object.entries(Object.groupBy(rows, ({ plugin }) => plugin)).map(([plugin, named = []]) => [
      plugin,
      new Set(named.map(({ name }) => name)),
    ]),
  );
}

function inOrder(one: Row, other: Row): number {
  return (
    one.priority - other.priority ||
    one.run_at.getTime() - other.run_at.getTime() ||
    Number(one.id) - Number(other.id)
  );
}

function toTaken({ id, plugin, payload, attempts, bytes }: Row): TakenRow {
  const inOneRow = Array.isArray(payload);
  const messages = inOneRow ? (payload as readonly Message[]) : [payload as Message];
  return { id, plugin, messages, inOneRow, attempts, bytes };
}
