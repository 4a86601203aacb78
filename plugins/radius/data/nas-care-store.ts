import { platformErrors, type Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { NasCredential, NasCredentialKind, NasHealth, NasReboot } from '../contract/index.ts';

/** Reading: when NAS lost their sessions. */
export const nasReboots = defineStore<NasReboot>({
  name: 'nas_reboots',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    nasId: DataTypes.UUID,
    at: DataTypes.DATE(3),
    kind: DataTypes.TEXT,
    sessions: DataTypes.INTEGER,
  },
  defaultSort: '-at',
});

/** Stores a credential over the one there was. */
export async function storeCredential(
  tx: Transaction,
  credential: Omit<NasCredential, 'updatedAt'> & { readonly sealed: string },
): Promise<NasCredential> {
  const { nasId, kind, userName, port, sealed } = credential;
  const [row] = await tx.query<{ at: Date }>(
    `INSERT INTO nas_credentials (nas_id, kind, user_name, port, sealed) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (nas_id, kind) DO UPDATE SET user_name = excluded.user_name, port = excluded.port, sealed = excluded.sealed,
       updated_at = now()
     RETURNING updated_at AS at`,
    [nasId, kind, userName, port ?? null, sealed],
  );
  const updatedAt = new Date((row as { at: Date }).at).toISOString();
  return { nasId, kind, userName, updatedAt, ...(port ? { port } : {}) };
}

/** @throws `NOT_FOUND`. */
export async function deleteCredential(
  tx: Transaction,
  nasId: string,
  kind: NasCredentialKind,
): Promise<void> {
  const removed = await tx.query('DELETE FROM nas_credentials WHERE nas_id = $1 AND kind = $2 RETURNING 1', [
    nasId,
    kind,
  ]);
  if (removed.length === 0) throw platformErrors.NOT_FOUND({ id: nasId });
}

/** A credential as it is stored; undefined when there is none. */
export async function findCredential(
  tx: Transaction,
  nasId: string,
  kind: NasCredentialKind,
): Promise<{ userName: string; port: number | null; sealed: string } | undefined> {
  const [row] = await tx.query<{ userName: string; port: number | null; sealed: string }>(
    'SELECT user_name AS "userName", port, sealed FROM nas_credentials WHERE nas_id = $1 AND kind = $2',
    [nasId, kind],
  );
  return row;
}

/** What health is judged by. */
export type NasFacts = Omit<NasHealth, 'state'>;

const instant = (text: string) => `to_char(${text} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What is known of each NAS at this moment, by name. */
export async function readNasFacts(tx: Transaction): Promise<NasFacts[]> {
  const rows = await tx.query<{ facts: NasFacts }>(
    `WITH online AS (
       SELECT nas_id, count(*) AS sessions, max(coalesce(acctupdatetime, acctstarttime)) AS last
       FROM radacct WHERE acctstoptime IS NULL GROUP BY nas_id),
     reboots AS (
       SELECT nas_id, max(at) AS last, count(*) FILTER (WHERE kind = 'accounting-on') AS count
       FROM nas_reboots WHERE at > now() - interval '30 days' GROUP BY nas_id),
     today AS (
       SELECT nas_id, count(*) AS count FROM nas_reboots
       WHERE kind = 'accounting-on' AND at > now() - interval '1 day' GROUP BY nas_id),
     manual AS (
       SELECT nas_id, count(*) AS count FROM coa_requests
       WHERE state = 'manual' AND created_at > now() - interval '1 day' GROUP BY nas_id)
     SELECT json_strip_nulls(json_build_object('nasId', n.nas_id, 'name', n.shortname, 'address', n.nasname, 'vendor', n.type,
       'openSessions', coalesce(o.sessions, 0), 'lastAccountingAt', ${instant(`coalesce(o.last, (
         SELECT coalesce(a.acctstoptime, a.acctupdatetime) FROM radacct a WHERE a.nas_id = n.nas_id
         ORDER BY a.acctstarttime DESC LIMIT 1))`)},
       'lastRebootAt', ${instant('r.last')}, 'rebootsInADay', coalesce(t.count, 0),
       'changesLeftToPeople', coalesce(m.count, 0), 'withoutMessageAuthenticator', NOT n.require_message_authenticator,
       'credentials', (SELECT coalesce(json_agg(kind ORDER BY kind), '[]') FROM nas_credentials c WHERE c.nas_id = n.nas_id))) AS facts
     FROM nas n LEFT JOIN online o USING (nas_id) LEFT JOIN reboots r USING (nas_id) LEFT JOIN today t USING (nas_id)
       LEFT JOIN manual m USING (nas_id)
     ORDER BY n.shortname, n.nas_id`,
  );
  return rows.map(({ facts }) => facts);
}
