import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { AuthLogEntry, AuthResult, SessionNews } from '../contract/index.ts';

/** Reading: a view of FreeRADIUS's table `radpostauth`, without its password column. */
export const authLog = defineStore<
  AuthLogEntry & { resellerId?: string; customerId?: string; serviceId?: string }
>({
  name: 'auth_log',
  countedBy: 'radpostauth',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    at: DataTypes.DATE(3),
    login: DataTypes.TEXT,
    serviceId: DataTypes.UUID,
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    nasId: DataTypes.UUID,
    result: DataTypes.TEXT,
    reason: DataTypes.TEXT,
    reply: DataTypes.TEXT,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
  defaultSort: '-at',
});

/** An answered login on its way into the log. */
export interface AnsweredLogin {
  readonly at: Date;
  readonly login: string;
  readonly nasId: string;
  readonly result: AuthResult;
  readonly reason: string;
  readonly reply: 'Access-Accept' | 'Access-Reject';
  readonly calledStationId?: string | undefined;
  readonly callingStationId?: string | undefined;
  /** As accounting will tell it: `0x` and hexadecimal digits. */
  readonly class?: string | undefined;
}

/** Writes many at once. Answers those that were accepted, as live views of sessions are told. */
export async function insertAnsweredLogins(
  tx: Transaction,
  logins: readonly AnsweredLogin[],
): Promise<SessionNews[]> {
  const rows = await tx.query<SessionNews & { result: AuthResult }>(
    `INSERT INTO radpostauth
       (authdate, username, nas_id, result, reason, reply, calledstationid, callingstationid, class)
     SELECT at, login, "nasId", result, reason, reply, "calledStationId", "callingStationId", class
     FROM json_to_recordset($1) AS answered (at timestamptz, login text, "nasId" uuid, result text, reason text,
       reply text, "calledStationId" text, "callingStationId" text, class text)
     RETURNING log_id AS id, username AS login, customer_id AS "customerId", reseller_id AS "resellerId",
       nas_id AS "nasId", result`,
    [JSON.stringify(logins)],
  );
  return rows.flatMap(({ result, ...news }) =>
    result === 'reject' ? [] : [{ ...withoutNulls(news), change: 'starting' as const }],
  );
}

function withoutNulls<Row extends object>(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Row;
}
