import type { PersonalTable } from '@isp/sdk';

/** Logins, sessions, addresses and traffic of subscribers. */
export const personalTables: readonly PersonalTable[] = [
  {
    kind: 'subscribers',
    table: 'subscribers',
    shows: 'service_id, login, state, down_kbps, up_kbps, host(static_ip) AS static_ip, updated_at',
    open: "state <> 'terminated'",
    erase: { set: 'login = NULL, static_ip = NULL' },
    kept: {
      what: 'that the network let go of a service, and by which job',
      why: 'Without it an older job that comes late would bring the login back.',
    },
  },
  {
    kind: 'sessions',
    table: 'radacct',
    shows:
      'username AS login, acctstarttime AS started_at, acctstoptime AS stopped_at, host(framedipaddress) AS framed_ip, framedipv6prefix AS framed_ipv6_prefix, delegatedipv6prefix AS delegated_ipv6_prefix, callingstationid AS calling_station, acctinputoctets AS input_bytes, acctoutputoctets AS output_bytes, acctterminatecause AS terminate_cause',
    latestBy: 'acctstarttime',
    open: 'acctstoptime IS NULL',
    erase: 'remove',
  },
  {
    kind: 'logins',
    table: 'radpostauth',
    shows: 'authdate AS at, username AS login, callingstationid AS calling_station, result, reason',
    latestBy: 'authdate',
    erase: 'remove',
  },
  {
    kind: 'coaRequests',
    table: 'coa_requests',
    shows: 'created_at, login, kind, reason, state',
    latestBy: 'created_at',
    open: "state = 'pending'",
    erase: 'remove',
  },
  {
    kind: 'usageHours',
    table: 'usage_hours',
    shows: 'service_id, hour, input_bytes, output_bytes',
    latestBy: 'hour',
    erase: 'remove',
  },
];
