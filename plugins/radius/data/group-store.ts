import type { Transaction } from '@isp/sdk';
import { groupRows, profileOf } from '../domain/group-rows.ts';
import type { ReplyPolicy } from '../domain/reply-policy.ts';

/** Makes the groups of a policy unless they exist as the templates write them now. */
export async function ensureGroups(tx: Transaction, policy: ReplyPolicy): Promise<void> {
  if (await isWritten(tx, policy.group)) return;
  await lockGroup(tx, policy.group);
  if (!(await isWritten(tx, policy.group))) await replaceGroups(tx, policy);
}

async function isWritten(tx: Transaction, group: string): Promise<boolean> {
  const rows = await tx.query(
    `SELECT 1 FROM radgroupcheck WHERE groupname = $1 AND attribute = 'User-Profile' AND value = $2`,
    [group, profileOf(group)],
  );
  return rows.length > 0;
}

/** Several at once would write the same rows. */
async function lockGroup(tx: Transaction, group: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [group]);
}

/** Writes the groups of a policy over what they were; both servers have them from the commit on. */
export async function replaceGroups(tx: Transaction, policy: ReplyPolicy): Promise<void> {
  const { group } = policy;
  await lockGroup(tx, group);
  await removeGroups(tx, group);
  const { members, check, reply } = groupRows(policy);
  await tx.query(
    `INSERT INTO radusergroup (username, groupname, priority)
     SELECT "userName", "group", priority
     FROM json_to_recordset($1) AS member ("userName" text, "group" text, priority integer)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(members)],
  );
  for (const [table, rows] of [['radgroupreply', reply] as const, ['radgroupcheck', check] as const]) {
    await tx.query(
      `INSERT INTO ${table} (groupname, attribute, op, value)
       SELECT "group", attribute, op, value
       FROM json_to_recordset($1) AS item ("group" text, attribute text, op text, value text)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(rows)],
    );
  }
}

/** The group, its parts by vendor, and the profile that names them. */
async function removeGroups(tx: Transaction, group: string): Promise<void> {
  const profiles = await tx.query<{ value: string }>(
    `SELECT value FROM radgroupcheck WHERE groupname = $1 AND attribute = 'User-Profile'`,
    [group],
  );
  const names = profiles.map(({ value }) => value);
  const parts = await tx.query<{ name: string }>(
    'DELETE FROM radusergroup WHERE username = ANY ($1) RETURNING groupname AS name',
    [names],
  );
  const all = [group, ...parts.map(({ name }) => name)];
  for (const table of ['radgroupcheck', 'radgroupreply']) {
    await tx.query(`DELETE FROM ${table} WHERE groupname = ANY ($1)`, [all]);
  }
}

/** Groups that templates of an earlier version wrote. */
export async function listFormerGroups(tx: Transaction): Promise<string[]> {
  const rows = await tx.query<{ group: string; profile: string }>(
    `SELECT groupname AS "group", value AS profile FROM radgroupcheck WHERE attribute = 'User-Profile' ORDER BY groupname`,
  );
  return rows.filter(({ group, profile }) => profile !== profileOf(group)).map(({ group }) => group);
}
