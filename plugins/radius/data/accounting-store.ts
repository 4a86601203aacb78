import type { Transaction } from '@isp/sdk';
import type { AccountingRecord } from '../server/accounting-record.ts';

/** A session an accounting packet opened or ended. */
export interface TouchedSession {
  readonly id: string;
  readonly login: string;
  readonly customerId: string | null;
  readonly resellerId: string | null;
  readonly nasId: string | null;
}

const touched = `id, username AS login, customer_id AS "customerId", reseller_id AS "resellerId", nas_id AS "nasId"`;

const columns = `(acctsessionid, acctuniqueid, username, nasipaddress, nas_id, nasportid, nasporttype, acctstarttime,
  acctupdatetime, acctstoptime, acctsessiontime, acctauthentic, connectinfo_start, acctinputoctets, acctoutputoctets,
  calledstationid, callingstationid, acctterminatecause, servicetype, framedprotocol, framedipaddress,
  framedipv6address, framedipv6prefix, delegatedipv6prefix, class, start_seen)`;

/** `$1` to `$22`: the same for every kind of packet; the kinds differ in times and cause only. */
const values = (own: { start: string; stop: string; cause: string; startSeen: boolean }) =>
  `$1, $2, $3, $4::inet, $5::uuid, $6, $7, ${own.start}, $8::timestamptz, ${own.stop}, $9::bigint, $10, $11,
   $12::bigint, $13::bigint, $14, $15, ${own.cause}, $16, $17, $18::inet, $19::inet, $20::inet, $21::inet, $22,
   ${own.startSeen}`;

const backDated = `$8::timestamptz - $9::bigint * interval '1 second'`;

/** PostgreSQL refuses NUL in text, and a packet that is refused would be repeated for ever. */
function parametersOf(record: AccountingRecord, nasId: string): unknown[] {
  return rawParametersOf(record, nasId).map((value) =>
    typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value,
  );
}

function rawParametersOf(record: AccountingRecord, nasId: string): unknown[] {
  return [
    record.sessionId,
    record.uniqueSessionId,
    record.userName,
    record.nasIpAddress,
    nasId,
    record.nasPortId ?? record.nasPort?.toString(),
    record.nasPortType,
    record.eventTime,
    record.sessionTimeSeconds,
    record.authentic,
    record.connectInfo,
    record.inputOctets.toString(),
    record.outputOctets.toString(),
    record.calledStationId,
    record.callingStationId,
    record.serviceType,
    record.framedProtocol,
    record.framedIp,
    record.framedIpv6Address,
    record.framedIpv6Prefix,
    record.delegatedIpv6Prefix,
    record.class && `0x${record.class.toString('hex')}`,
  ];
}

/**
 * Opens a session. A NAS that counts its session ids anew after a reboot starts one whose id was used before: the
 * old, closed row then gives its unique id free. A late or repeated Start changes no closed row.
 */
export async function startSession(
  tx: Transaction,
  record: AccountingRecord,
  nasId: string,
): Promise<TouchedSession | undefined> {
  await tx.query(
    `UPDATE radacct SET acctuniqueid = acctuniqueid || '.' || radacctid
     WHERE acctuniqueid = $1 AND acctstoptime IS NOT NULL
       AND $2::timestamptz > acctstoptime + CASE WHEN start_seen THEN interval '0' ELSE interval '30 seconds' END`,
    [record.uniqueSessionId, record.eventTime],
  );
  const row = values({ start: '$8::timestamptz', stop: 'NULL', cause: 'NULL', startSeen: true });
  const [session] = await tx.query<TouchedSession>(
    `INSERT INTO radacct ${columns} VALUES (${row})
     ON CONFLICT (acctuniqueid) DO UPDATE SET
       acctstarttime = least(radacct.acctstarttime, excluded.acctstarttime),
       connectinfo_start = excluded.connectinfo_start, start_seen = true
     WHERE radacct.acctstoptime IS NULL AND NOT radacct.start_seen
     RETURNING ${touched}`,
    parametersOf(record, nasId),
  );
  return session;
}

/** Takes an Interim-Update: counters never go back, addresses once known stay. Answers a session it opened. */
export async function updateSession(
  tx: Transaction,
  record: AccountingRecord,
  nasId: string,
): Promise<TouchedSession | undefined> {
  const row = values({ start: backDated, stop: 'NULL', cause: 'NULL', startSeen: false });
  const [session] = await tx.query<TouchedSession>(
    `WITH updated AS (
       UPDATE radacct SET
         acctinterval = extract(epoch FROM $8::timestamptz - coalesce(acctupdatetime, acctstarttime)),
         acctupdatetime = greatest(acctupdatetime, $8::timestamptz), ${latest}
       WHERE acctuniqueid = $2 AND acctstoptime IS NULL RETURNING 1)
     INSERT INTO radacct ${columns} SELECT ${row} WHERE NOT EXISTS (SELECT FROM updated)
     ON CONFLICT (acctuniqueid) DO NOTHING RETURNING ${touched}`,
    parametersOf(record, nasId),
  );
  return session;
}

/** Ends a session; a Stop without its Start makes a closed row. Answers it unless it was closed before. */
export async function stopSession(
  tx: Transaction,
  record: AccountingRecord,
  nasId: string,
): Promise<TouchedSession | undefined> {
  const row = values({ start: backDated, stop: '$8::timestamptz', cause: '$23', startSeen: false });
  const [session] = await tx.query<TouchedSession>(
    `WITH stopped AS (
       UPDATE radacct SET acctstoptime = $8::timestamptz, acctupdatetime = $8::timestamptz,
         acctterminatecause = $23, connectinfo_stop = $11, ${latest}
       WHERE acctuniqueid = $2 AND acctstoptime IS NULL RETURNING ${touched}),
     inserted AS (
       INSERT INTO radacct ${columns} SELECT ${row} WHERE NOT EXISTS (SELECT FROM stopped)
       ON CONFLICT (acctuniqueid) DO NOTHING RETURNING ${touched})
     SELECT * FROM stopped UNION ALL SELECT * FROM inserted`,
    [...parametersOf(record, nasId), record.terminateCause],
  );
  return session;
}

/** Accounting-On or -Off: the NAS lost its sessions. Closes what that NAS had open, and nothing else. */
export async function closeSessionsOfNas(tx: Transaction, record: AccountingRecord): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `WITH closed AS (
       UPDATE radacct SET acctstoptime = $2::timestamptz, acctupdatetime = $2::timestamptz,
         acctsessiontime = extract(epoch FROM $2::timestamptz - acctstarttime),
         acctterminatecause = coalesce($3, 'NAS-Reboot')
       WHERE acctstoptime IS NULL AND nasipaddress = $1::inet AND acctstarttime <= $2::timestamptz RETURNING 1)
     SELECT count(*)::int AS count FROM closed`,
    [record.nasIpAddress, record.eventTime, record.terminateCause],
  );
  return row?.count ?? 0;
}

const latest = `
  acctsessiontime = greatest(acctsessiontime, $9::bigint),
  acctinputoctets = greatest(acctinputoctets, $12::bigint), acctoutputoctets = greatest(acctoutputoctets, $13::bigint),
  framedipaddress = coalesce($18::inet, framedipaddress), framedipv6address = coalesce($19::inet, framedipv6address),
  framedipv6prefix = coalesce($20::inet, framedipv6prefix),
  delegatedipv6prefix = coalesce($21::inet, delegatedipv6prefix)`;
