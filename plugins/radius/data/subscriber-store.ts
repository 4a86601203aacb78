import type { Transaction } from '@isp/sdk';
import type { SubscriberState, SuspensionReason } from '../contract/index.ts';
import type { FixedAddresses, FixedField } from '../domain/fixed-addresses.ts';
import type { LoginBinding } from '../domain/login-rows.ts';
import type { Burst } from '../domain/reply-policy.ts';

/** What we know of a service beside the rows FreeRADIUS reads. */
export interface Subscriber extends LoginBinding, FixedAddresses {
  readonly serviceId: string;
  readonly customerId: string;
  readonly resellerId: string;
  readonly login?: string | undefined;
  readonly state: SubscriberState;
  /** Also kept while it is active again; it counts when it is suspended. */
  readonly suspensionReason?: SuspensionReason | undefined;
  readonly downKbps?: number | undefined;
  readonly upKbps?: number | undefined;
  readonly burst?: Burst | undefined;
  /** Names of pools, at most one of each kind. */
  readonly pools: readonly string[];
  readonly desiredVersion: number;
  readonly lastJobId: string;
}

/** The subscriber of a service; others who ask for the same service wait until the transaction ends. */
export async function lockSubscriber(tx: Transaction, serviceId: string): Promise<Subscriber | undefined> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [serviceId]);
  return findSubscriber(tx, serviceId);
}

/** The subscriber of a service as it is at the moment. */
export async function findSubscriber(tx: Transaction, serviceId: string): Promise<Subscriber | undefined> {
  const [row] = await tx.query<Subscriber>(
    `SELECT service_id AS "serviceId", customer_id AS "customerId", reseller_id AS "resellerId", login, state,
       down_kbps AS "downKbps", up_kbps AS "upKbps", host(static_ip) AS "staticIp", pools, desired_version::float8 AS "desiredVersion",
       last_job_id AS "lastJobId", suspension_reason AS "suspensionReason", burst, mac_addresses AS "macAddresses",
       sessions_at_once AS "sessionsAtOnce", static_prefix::text AS "staticPrefix",
       static_delegated_prefix::text AS "staticDelegatedPrefix", bound_nas_id AS "nasId", bound_port AS port
     FROM subscribers WHERE service_id = $1`,
    [serviceId],
  );
  return row && plain(row);
}

/** Stores a subscriber, over the one the service had. */
export async function storeSubscriber(tx: Transaction, subscriber: Subscriber): Promise<void> {
  const { serviceId, customerId, resellerId, login, state, downKbps, upKbps, staticIp, pools } = subscriber;
  const { desiredVersion, lastJobId, suspensionReason, burst, staticPrefix, staticDelegatedPrefix } =
    subscriber;
  await tx.query(
    `INSERT INTO subscribers
       (service_id, customer_id, reseller_id, login, state, down_kbps, up_kbps, static_ip, desired_version, last_job_id, pools,
        suspension_reason, burst, static_prefix, static_delegated_prefix)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     ON CONFLICT (service_id) DO UPDATE SET
       customer_id = excluded.customer_id, reseller_id = excluded.reseller_id, login = excluded.login,
       state = excluded.state, down_kbps = excluded.down_kbps, up_kbps = excluded.up_kbps,
       static_ip = excluded.static_ip, pools = excluded.pools, suspension_reason = excluded.suspension_reason,
       burst = excluded.burst, static_prefix = excluded.static_prefix, static_delegated_prefix = excluded.static_delegated_prefix,
       desired_version = excluded.desired_version, last_job_id = excluded.last_job_id, updated_at = now()`,
    [
      serviceId,
      customerId,
      resellerId,
      login,
      state,
      downKbps,
      upKbps,
      staticIp,
      desiredVersion,
      lastJobId,
      pools,
      suspensionReason,
      burst && JSON.stringify(burst),
      staticPrefix,
      staticDelegatedPrefix,
    ],
  );
}

/** Binds the logins of a service to devices and where it comes in, or lets them go; from the next login on. */
export async function storeBinding(
  tx: Transaction,
  serviceId: string,
  { macAddresses, sessionsAtOnce, nasId, port }: LoginBinding,
): Promise<void> {
  await tx.query(
    `UPDATE subscribers SET mac_addresses = $2, sessions_at_once = $3, bound_nas_id = $4, bound_port = $5, updated_at = now()
     WHERE service_id = $1`,
    [serviceId, macAddresses, sessionsAtOnce ?? null, nasId ?? null, port ?? null],
  );
}

/** Whether a login is bound to an access server. */
export async function isBoundTo(tx: Transaction, nasId: string): Promise<boolean> {
  const query = `SELECT 1 FROM subscribers WHERE bound_nas_id = $1 AND state <> 'terminated' LIMIT 1`;
  return (await tx.query(query, [nasId])).length > 0;
}

const fixedColumns = {
  staticIp: 'static_ip',
  staticPrefix: 'static_prefix',
  staticDelegatedPrefix: 'static_delegated_prefix',
} as const satisfies Record<FixedField, string>;

/** Whether another service has the address, or a network that overlaps this one, for good. */
export async function isFixedElsewhere(
  tx: Transaction,
  serviceId: string,
  { field, address }: { readonly field: FixedField; readonly address: string },
): Promise<boolean> {
  const columns = field === 'staticIp' ? [fixedColumns.staticIp] : Object.values(fixedColumns).slice(1);
  const overlaps = columns.map((column) => `${column} && $2::inet`).join(' OR ');
  const query = `SELECT 1 FROM subscribers WHERE service_id <> $1 AND state <> 'terminated' AND (${overlaps}) LIMIT 1`;
  return (await tx.query(query, [serviceId, address])).length > 0;
}

/** The database knows no `undefined`. */
function plain(row: Subscriber): Subscriber {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null),
  ) as unknown as Subscriber;
}
