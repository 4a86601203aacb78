import type { PersonalTable } from '@isp/sdk';

/** Logins, sessions, addresses and traffic of subscribers. */
export const personalTables: readonly PersonalTable[] = [
  {
    kind: 'subscribers',
    table: 'subscribers',
    shows:
      'service_id, login, state, down_kbps, up_kbps, host(static_ip) AS static_ip, static_prefix::text AS static_prefix, static_delegated_prefix::text AS static_delegated_prefix, mac_addresses, bound_port, updated_at',
    open: "state <> 'terminated'",
    erase: {
      set: "login = NULL, static_ip = NULL, static_prefix = NULL, static_delegated_prefix = NULL, mac_addresses = '{}', bound_port = NULL",
    },
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
    kind: 'allowances',
    table: 'allowances',
    shows: 'service_id, plan, period_from, period_to, used_bytes, limit_bytes',
    erase: 'remove',
  },
  {
    kind: 'topUps',
    table: 'top_ups',
    shows: 'service_id, created_at, bytes, left_bytes, validity, ended_at',
    latestBy: 'created_at',
    erase: { set: 'reason = NULL' },
    kept: {
      what: 'volume that was bought, without the reason',
      why: 'Invoices are made of it; tax and commercial law want it kept (in Germany § 147 AO and § 257 HGB).',
    },
  },
  {
    kind: 'usagePeriods',
    table: 'usage_periods',
    shows: 'service_id, period_from, period_to, quota_bytes, used_bytes',
    latestBy: 'period_from',
    erase: 'keep',
    kept: {
      what: 'volume of each billing period',
      why: 'Invoices are made of it; tax and commercial law want it kept (in Germany § 147 AO and § 257 HGB).',
    },
  },
  {
    kind: 'leases',
    table: 'pool_leases',
    shows: 'service_id, address, assigned_at, released_at',
    latestBy: 'assigned_at',
    open: 'released_at IS NULL',
    erase: 'keep',
    kept: {
      what: 'addresses out of pools that were given back',
      why: 'Quarantine is told by it; a row goes when another service gets the address.',
    },
  },
  {
    kind: 'usageHours',
    table: 'usage_hours',
    shows: 'service_id, hour, input_bytes, output_bytes',
    latestBy: 'hour',
    erase: 'remove',
  },
];
