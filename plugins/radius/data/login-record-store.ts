import type { ReadBatch } from '@isp/sdk';
import type { Sequelize } from 'sequelize';
import type { Group, LoginRecord } from '../domain/authorize.ts';
import type { Item } from '../domain/item.ts';

/** A row of the function `login_rows`; each kind in the order FreeRADIUS reads it. */
interface Row {
  readonly kind: 'check' | 'reply' | 'member' | 'group-check' | 'group-reply';
  readonly owner: string;
  readonly group: string;
  readonly attribute: string;
  readonly op: Item['op'];
  readonly value: string;
}

/**
 * What the tables hold about each login: one message to the database for all of them. The parentheses keep these
 * statements from being prepared by their text: each login's is another, and the function is planned as it is.
 */
export async function readLoginRecords(read: ReadBatch, logins: readonly string[]): Promise<LoginRecord[]> {
  const { database } = read;
  const statements = logins.map(
    (login) => `(SELECT * FROM login_rows(${(database as Sequelize).escape(login)}))`,
  );
  const results = await read.run(statements);
  return logins.map((login, index) => toLoginRecord(login, results[index] as unknown as Row[]));
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
