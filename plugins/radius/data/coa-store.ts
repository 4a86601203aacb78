import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { CoaKind, CoaRequest } from '../contract/index.ts';
import type { NetworkChange } from '../domain/network-change.ts';

/** Reading: what NAS were told. */
export const coaRequests = defineStore<CoaRequest & { resellerId?: string }>({
  name: 'coa_requests',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    sessionId: DataTypes.UUID,
    login: DataTypes.TEXT,
    serviceId: DataTypes.UUID,
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    nasId: DataTypes.UUID,
    kind: DataTypes.TEXT,
    reason: DataTypes.TEXT,
    state: DataTypes.TEXT,
    attempts: DataTypes.INTEGER,
    errorCause: DataTypes.INTEGER,
    createdAt: DataTypes.DATE(3),
    answeredAt: DataTypes.DATE(3),
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
  defaultSort: '-createdAt',
});

/**
 * Asks for a change of open sessions of one service, or of one session. What already waits for the same session is
 * replaced; a Disconnect stays one. Answers the ids; none where nobody is online.
 */
export async function requestChange(
  tx: Transaction,
  of: { readonly serviceId: string } | { readonly sessionId: string },
  { kind, reason }: NetworkChange,
): Promise<string[]> {
  const [column, id] = 'serviceId' in of ? ['service_id', of.serviceId] : ['id', of.sessionId];
  const rows = await tx.query<{ id: string }>(
    `INSERT INTO coa_requests AS waiting (session_id, login, service_id, customer_id, reseller_id, nas_id, kind, reason)
     SELECT id, username, service_id, customer_id, reseller_id, nas_id, $2, $3
     FROM radacct WHERE ${column} = $1 AND acctstoptime IS NULL AND nas_id IS NOT NULL
     ON CONFLICT (session_id) WHERE state = 'pending' DO UPDATE SET
       kind = CASE WHEN waiting.kind = 'disconnect' THEN waiting.kind ELSE excluded.kind END, reason = excluded.reason,
       version = waiting.version + 1, attempts = 0, next_at = now()
     RETURNING id`,
    [id, kind, reason],
  );
  return rows.map((row) => row.id);
}

/** A request on its way, with what its packet needs. */
export interface DueRequest {
  readonly id: string;
  readonly sessionId: string;
  readonly login: string;
  readonly serviceId?: string;
  readonly customerId?: string;
  readonly resellerId: string;
  readonly nasId: string;
  readonly kind: CoaKind;
  readonly reason: string;
  readonly version: number;
  readonly attempts: number;
  readonly acctSessionId: string;
  readonly nasIpAddress: string;
  readonly framedIp?: string;
  /** Missing once the NAS was removed. */
  readonly nas?: {
    readonly address: string;
    readonly port: number;
    readonly secret: string;
    readonly vendor: string;
    readonly accessType?: string;
  };
}

/**
 * Takes requests that are due for a minute, longer than sending takes: those of a process that died come up again.
 * @param busy NAS that have enough on their hands.
 */
export async function claimDue(
  tx: Transaction,
  atMost: number,
  busy: readonly string[],
): Promise<DueRequest[]> {
  const rows = await tx.query<{ due: DueRequest }>(
    `WITH claimed AS (
       UPDATE coa_requests SET next_at = now() + interval '60 seconds' WHERE id IN (
         SELECT id FROM coa_requests WHERE state = 'pending' AND next_at <= now() AND nas_id <> ALL ($2::uuid[])
         ORDER BY next_at LIMIT $1 FOR UPDATE SKIP LOCKED)
       RETURNING *)
     SELECT json_strip_nulls(json_build_object('id', c.id, 'sessionId', c.session_id, 'login', c.login,
       'serviceId', c.service_id, 'customerId', c.customer_id, 'resellerId', c.reseller_id, 'nasId', c.nas_id,
       'kind', c.kind, 'reason', c.reason, 'version', c.version, 'attempts', c.attempts,
       'acctSessionId', a.acctsessionid, 'nasIpAddress', host(a.nasipaddress), 'framedIp', host(a.framedipaddress),
       'nas', CASE WHEN n.nas_id IS NOT NULL THEN json_build_object('address', coalesce(n.coa_address, n.nasname),
         'port', coalesce(n.coa_port, 3799), 'secret', n.secret, 'vendor', n.type, 'accessType', n.access_type) END)) AS due
     FROM claimed c JOIN radacct a ON a.id = c.session_id LEFT JOIN nas n ON n.nas_id = c.nas_id`,
    [atMost, busy],
  );
  return rows.map(({ due }) => due);
}
