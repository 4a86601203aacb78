import type { Transaction } from '@isp/sdk';
import type { LoginTest } from '../contract/index.ts';

/** What the tables tell of a login beside the rows it is decided by. */
export interface LoginFacts extends Pick<LoginTest, 'openSessions' | 'recentTries'> {
  readonly service?: LoginTest['service'];
  /** Logins that differ in upper and lower case only. */
  readonly alike: readonly string[];
}

/** A NAS, as far as it makes a difference to an answer. */
export type TestNas = NonNullable<LoginTest['nas']> & { readonly interimSeconds?: number };

const instant = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Service, open sessions and last tries of a login. */
export async function readLoginFacts(tx: Transaction, login: string): Promise<LoginFacts> {
  const [row] = await tx.query<{ facts: LoginFacts }>(
    `SELECT json_strip_nulls(json_build_object(
       'service', (SELECT json_build_object('id', service_id, 'customerId', customer_id, 'state', state) FROM subscribers
         WHERE login = $1 ORDER BY state = 'terminated', updated_at DESC LIMIT 1),
       'alike', (SELECT coalesce(json_agg(login), '[]') FROM (SELECT login FROM subscribers
         WHERE lower(login) = lower($1) AND login <> $1 AND state <> 'terminated' LIMIT 3) AS other),
       'openSessions', (SELECT coalesce(json_agg(s ORDER BY s."startedAt" DESC), '[]') FROM (
         SELECT id, state, ${instant('started_at')} AS "startedAt", framed_ip AS "framedIp" FROM sessions
         WHERE login = $1 AND stopped_at IS NULL LIMIT 10) AS s),
       'recentTries', (SELECT coalesce(json_agg(t ORDER BY t.at DESC), '[]') FROM (
         SELECT ${instant('at')} AS at, result, reason FROM auth_log WHERE login = $1 ORDER BY auth_log.at DESC LIMIT 5) AS t))) AS facts`,
    [login],
  );
  return (row as { facts: LoginFacts }).facts;
}

const nasFields = `json_strip_nulls(json_build_object('name', name, 'address', address, 'vendor', vendor,
  'accessType', access_type, 'interimSeconds', interim_seconds)) AS nas`;

/** A NAS by its name or address; without either the one the login used last, else the oldest. */
export async function findTestNas(
  tx: Transaction,
  login: string,
  wanted: string | undefined,
): Promise<TestNas | undefined> {
  const [row] = await tx.query<{ nas: TestNas }>(
    wanted === undefined
      ? `SELECT ${nasFields} FROM nas_devices ORDER BY id IS NOT DISTINCT FROM
           (SELECT nas_id FROM radacct WHERE username = $1 ORDER BY acctstarttime DESC LIMIT 1) DESC, created_at LIMIT 1`
      : `SELECT ${nasFields} FROM nas_devices WHERE name = $1 OR address = $1 ORDER BY created_at LIMIT 1`,
    [wanted ?? login],
  );
  return row?.nas;
}
