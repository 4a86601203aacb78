import type { ReadBatch } from '@isp/sdk';
import type { Sequelize } from 'sequelize';
import type { Group, LoginRecord } from '../domain/authorize.ts';
import type { Item } from '../domain/item.ts';

interface Row {
  readonly kind: 'check' | 'reply' | 'member' | 'group-check' | 'group-reply';
  readonly owner: string;
  readonly group: string;
  readonly attribute: string;
  readonly op: Item['op'];
  readonly value: string;
}

/** Everything about a login in one query; each part in the order FreeRADIUS reads it. */
const loginQuery = (login: string) => `
  WITH own AS (SELECT username, groupname, priority, id FROM radusergroup WHERE username = ${login}),
  profile AS (
    SELECT value AS username FROM radcheck WHERE username = ${login} AND attribute = 'User-Profile'
    UNION SELECT c.value FROM own JOIN radgroupcheck c USING (groupname) WHERE c.attribute = 'User-Profile'),
  member AS (
    SELECT username, groupname, priority, id FROM own
    UNION ALL SELECT g.username, g.groupname, g.priority, g.id FROM profile JOIN radusergroup g USING (username))
  SELECT 'check' AS kind, username AS owner, '' AS "group", attribute, op, value, 0 AS place, id
    FROM radcheck WHERE username = ${login}
  UNION ALL SELECT 'reply', username, '', attribute, op, value, 0, id FROM radreply WHERE username = ${login}
  UNION ALL SELECT 'member', username, groupname, '', '', '', priority, id FROM member
  UNION ALL SELECT 'group-check', '', groupname, attribute, op, value, 0, id
    FROM radgroupcheck WHERE groupname IN (SELECT groupname FROM member)
  UNION ALL SELECT 'group-reply', '', groupname, attribute, op, value, 0, id
    FROM radgroupreply WHERE groupname IN (SELECT groupname FROM member)
  ORDER BY place, id`;

/** Reads what the tables hold about a login: one message to the database. */
export async function readLoginRecord(read: ReadBatch, login: string): Promise<LoginRecord> {
  const [rows = []] = await read.run([loginQuery((read.database as Sequelize).escape(login))]);
  return toLoginRecord(login, rows as unknown as Row[]);
}

function toLoginRecord(login: string, rows: readonly Row[]): LoginRecord {
  const items = (kind: Row['kind'], group = '') =>
    rows.filter((row) => row.kind === kind && row.group === group);
  const groupsOf = (owner: string): Group[] =>
    rows
      .filter((row) => row.kind === 'member' && row.owner === owner)
      .map(({ group }) => ({
        name: group,
        check: items('group-check', group),
        reply: items('group-reply', group),
      }));
  const owners = new Set(rows.filter(({ kind }) => kind === 'member').map(({ owner }) => owner));
  return {
    check: items('check'),
    reply: items('reply'),
    groups: groupsOf(login),
    profiles: new Map([...owners].map((owner) => [owner, groupsOf(owner)])),
  };
}
