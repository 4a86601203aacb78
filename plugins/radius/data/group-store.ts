import type { Transaction } from '@isp/sdk';
import { groupRows } from '../domain/group-rows.ts';
import type { ReplyPolicy } from '../domain/reply-policy.ts';

/** Makes the groups of a policy unless they exist; a group never changes, since its name says what it gives. */
export async function ensureGroups(tx: Transaction, policy: ReplyPolicy): Promise<void> {
  const known = await tx.query('SELECT 1 FROM radgroupcheck WHERE groupname = $1 LIMIT 1', [policy.group]);
  if (known.length > 0) return;
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
