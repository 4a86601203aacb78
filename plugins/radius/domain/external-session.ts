/** A row of FreeRADIUS's stock `radacct`; what a version of its schema does not have is missing. */
export interface ExternalRow {
  readonly id: string;
  readonly version: string;
  readonly fields: Readonly<Record<string, string | number | null | undefined>>;
}

/** As the database's type `accounting_record` names it. */
export type RawRecord = Readonly<Record<string, string | number | null | undefined>>;

/**
 * The packets that a row of the stock table tells of, as the embedded server would have stored them. A row that is known told
 * of its Start already.
 *
 * @param now what the table's times are held to: a clock that was ahead does not put a session into the future.
 */
export function packetsOf({ fields }: ExternalRow, known: boolean, now: Temporal.Instant): RawRecord[] {
  const startedAt = instant(fields.acctstarttime);
  if (!startedAt) return [];
  const heardAt = instant(fields.acctupdatetime) ?? startedAt;
  const stoppedAt = instant(fields.acctstoptime);
  const common = commonOf(fields);
  const packet = (kind: string, at: Temporal.Instant, more: RawRecord) => ({
    ...common,
    kind,
    at: earlier(at, now).toString(),
    ...more,
  });
  const counters = countersOf(fields);
  // The stock queries write the time of an Interim-Update as the start of a session whose Start was lost.
  const startLost = startedAt.equals(heardAt) && counters.seconds > 0;
  // They also begin a session anew in the row of one that has ended, when its id is used again.
  const again = stoppedAt !== undefined && Temporal.Instant.compare(startedAt, stoppedAt) > 0;
  const start =
    (known && !again) || startLost
      ? []
      : [packet('start', startedAt, { ...none, connect_info: text(fields.connectinfo_start) })];
  if (again) return start;
  if (stoppedAt)
    return [
      ...start,
      packet('stop', stoppedAt, {
        ...counters,
        cause: text(fields.acctterminatecause),
        connect_info: text(fields.connectinfo_stop),
      }),
    ];
  const heard = startLost || Temporal.Instant.compare(heardAt, startedAt) > 0 || counters.seconds > 0;
  return heard ? [...start, packet('interim', heardAt, counters)] : start;
}

const none = { seconds: 0, input: '0', output: '0' };

function countersOf(fields: ExternalRow['fields']) {
  return {
    seconds: Number(fields.acctsessiontime ?? 0),
    input: String(fields.acctinputoctets ?? '0'),
    output: String(fields.acctoutputoctets ?? '0'),
  };
}

function commonOf(fields: ExternalRow['fields']): RawRecord {
  return {
    session_id: String(fields.acctsessionid ?? ''),
    unique_id: String(fields.acctuniqueid ?? ''),
    login: String(fields.username ?? '').trim(),
    nas_address: text(fields.nasipaddress),
    port: text(fields.nasportid),
    port_type: text(fields.nasporttype),
    authentic: text(fields.acctauthentic),
    called: text(fields.calledstationid),
    calling: text(fields.callingstationid),
    service_type: text(fields.servicetype),
    framed_protocol: text(fields.framedprotocol),
    ip: text(fields.framedipaddress),
    ip6: text(fields.framedipv6address),
    prefix6: text(fields.framedipv6prefix),
    delegated6: text(fields.delegatedipv6prefix),
    class: text(fields.class),
  };
}

/** The stock queries write empty text for what was not told. */
function text(value: string | number | null | undefined): string | undefined {
  return value === null || value === undefined || value === '' ? undefined : String(value);
}

function instant(value: string | number | null | undefined): Temporal.Instant | undefined {
  return typeof value === 'string' ? Temporal.Instant.from(value) : undefined;
}

function earlier(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) < 0 ? one : other;
}
