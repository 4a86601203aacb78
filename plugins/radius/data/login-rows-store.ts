import type { Transaction } from '@isp/sdk';
import type { Item } from '../domain/item.ts';
import { bindingAttributes, type LoginRows } from '../domain/login-rows.ts';

/** The password a login has now, to keep it where an order names none. */
export async function findPassword(tx: Transaction, login: string): Promise<string | undefined> {
  const [row] = await tx.query<{ value: string }>(
    `SELECT value FROM radcheck WHERE username = $1 AND attribute = 'Cleartext-Password'`,
    [login],
  );
  return row?.value;
}

/** Takes a login out of the tables: from the commit on it is refused. */
export async function removeLoginRows(tx: Transaction, login: string): Promise<void> {
  await tx.query(
    `WITH checks AS (DELETE FROM radcheck WHERE username = $1), replies AS (DELETE FROM radreply WHERE username = $1)
     DELETE FROM radusergroup WHERE username = $1`,
    [login],
  );
}

/** Gives a login another group, and with it other replies from the next login on. */
export async function changeGroup(tx: Transaction, login: string, group: string): Promise<void> {
  await tx.query('UPDATE radusergroup SET groupname = $2 WHERE username = $1', [login, group]);
}

/** Puts a login into the tables both RADIUS servers read. */
export async function insertLoginRows(tx: Transaction, login: string, rows: LoginRows): Promise<void> {
  const insert = (table: string) =>
    `INSERT INTO ${table} (username, attribute, op, value)
     SELECT $1, attribute, op, value FROM json_to_recordset($2) AS item (attribute text, op text, value text)`;
  await tx.query(insert('radcheck'), [login, JSON.stringify(rows.check)]);
  await tx.query(insert('radreply'), [login, JSON.stringify(rows.reply)]);
  await tx.query('INSERT INTO radusergroup (username, groupname, priority) VALUES ($1, $2, 1)', [
    login,
    rows.policy.group,
  ]);
}

/** Replaces what a login is bound to. */
export async function replaceBindingRows(
  tx: Transaction,
  login: string,
  items: readonly Item[],
): Promise<void> {
  await tx.query('DELETE FROM radcheck WHERE username = $1 AND attribute = ANY ($2)', [
    login,
    bindingAttributes,
  ]);
  await tx.query(
    `INSERT INTO radcheck (username, attribute, op, value)
     SELECT $1, attribute, op, value FROM json_to_recordset($2) AS item (attribute text, op text, value text)`,
    [login, JSON.stringify(items)],
  );
}
