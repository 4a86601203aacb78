import type { ReadBatch, Transaction } from '@isp/sdk';
import type { Sequelize } from 'sequelize';
import type { SessionNews } from '../contract/index.ts';
import type { AccountingRecord } from '../server/accounting-record.ts';

/** An accounting record and the NAS that sent it. */
export interface ReceivedRecord {
  readonly record: AccountingRecord;
  readonly nasId: string;
}

const selectNews = `SELECT json_strip_nulls(json_build_object('change', change, 'id', id, 'login', login,
  'customerId', customer_id, 'resellerId', reseller_id, 'nasId', nas_id, 'count', count)) AS news`;

/** Ends open sessions not heard of since an instant, at most so many; answers which. */
export async function reapSessions(
  tx: Transaction,
  silentSince: Temporal.Instant,
  atMost: number,
): Promise<SessionNews[]> {
  const rows = await tx.query<{ news: SessionNews }>(`${selectNews} FROM reap_sessions($1, $2)`, [
    silentSince.toString(),
    atMost,
  ]);
  return rows.map(({ news }) => news);
}

/**
 * Stores records in their order, all or none, with one message to the database. Answers which sessions opened and ended. The
 * parentheses keep the statement from being remembered by its text: it is another each time.
 */
export async function storeAccounting(
  read: ReadBatch,
  received: readonly ReceivedRecord[],
): Promise<SessionNews[]> {
  const records = (read.database as Sequelize).escape(JSON.stringify(received.map(toRow), withoutNul));
  const [rows = []] = await read.run([`(${selectNews} FROM account_records(${records}))`]);
  return rows.map(({ news }) => news as SessionNews);
}

/** Stores records as the database's type `accounting_record` names their fields, with a transaction's other changes. */
export async function storeRawAccounting(
  tx: Transaction,
  records: readonly object[],
): Promise<SessionNews[]> {
  if (records.length === 0) return [];
  const rows = await tx.query<{ news: SessionNews }>(`${selectNews} FROM account_records($1)`, [
    JSON.stringify(records, withoutNul),
  ]);
  return rows.map(({ news }) => news);
}

/** As the database's type `accounting_record` names them. */
function toRow({ record, nasId }: ReceivedRecord) {
  return {
    kind: record.statusType,
    session_id: record.sessionId,
    unique_id: record.uniqueSessionId,
    login: record.userName,
    nas_address: record.nasIpAddress,
    nas_id: nasId,
    port: record.nasPortId ?? record.nasPort?.toString(),
    port_type: record.nasPortType,
    at: record.eventTime,
    seconds: record.sessionTimeSeconds,
    authentic: record.authentic,
    connect_info: record.connectInfo,
    input: record.inputOctets.toString(),
    output: record.outputOctets.toString(),
    called: record.calledStationId,
    calling: record.callingStationId,
    cause: record.terminateCause,
    service_type: record.serviceType,
    framed_protocol: record.framedProtocol,
    ...addressesOf(record),
    class: record.class && `0x${record.class.toString('hex')}`,
  };
}

function addressesOf(record: AccountingRecord) {
  return {
    ip: record.framedIp,
    ip6: record.framedIpv6Address,
    prefix6: record.framedIpv6Prefix,
    delegated6: record.delegatedIpv6Prefix,
  };
}

/** PostgreSQL refuses NUL in text, and a packet that is refused would be repeated for ever. */
function withoutNul(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value;
}
