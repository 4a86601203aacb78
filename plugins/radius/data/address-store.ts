import type { Transaction } from '@isp/sdk';
import type { AddressHolder } from '../contract/index.ts';

const instant = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const atMost = 100;

/** Sessions, of one NAS where it is named, that had an address, or a prefix around it, at a moment; the latest begun first. Only those the principal may see. */
export async function holdersOf(
  tx: Transaction,
  ip: string,
  at: Temporal.Instant,
  nasId?: string,
): Promise<AddressHolder[]> {
  const rows = await tx.query<{ holder: AddressHolder }>(
    `SELECT json_strip_nulls(json_build_object('sessionId', id, 'login', username, 'customerId', customer_id,
       'serviceId', service_id, 'nasId', nas_id, 'callingStation', nullif(callingstationid, ''),
       'startedAt', ${instant('acctstarttime')}, 'heardOfAt', ${instant('acctupdatetime')},
       'stoppedAt', ${instant('acctstoptime')})) AS holder
     FROM radacct
     WHERE (framedipaddress = $1 OR framedipv6address = $1 OR framedipv6prefix >>= $1 OR delegatedipv6prefix >>= $1)
       AND ($3::uuid IS NULL OR nas_id = $3::uuid) AND acctstarttime <= $2 AND coalesce(acctstoptime, 'infinity') > $2
     ORDER BY acctstarttime DESC LIMIT ${atMost}`,
    [ip, at.toString(), nasId ?? null],
  );
  return rows.map(({ holder }) => holder);
}
