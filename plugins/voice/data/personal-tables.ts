import type { PersonalTable } from '@isp/sdk';

/** Accounts, numbers and calls. Calls stay for the invoices, without the last digits of who called whom. */
export const personalTables: readonly PersonalTable[] = [
  {
    kind: 'voiceServices',
    table: 'voice_services',
    shows: 'service_id, tariff_id, username, realm, start_date, state, created_at',
    open: "state <> 'ended'",
    erase: { set: "username = 'erased-' || service_id, ha1_hash = NULL, ha1b_hash = NULL" },
    kept: {
      what: 'that there was a telephone service, and its tariff',
      why: 'Invoices are made of it; tax and commercial law want it kept (in Germany § 147 AO and § 257 HGB).',
    },
  },
  {
    kind: 'numbers',
    table: 'voice_numbers',
    shows: 'number, status, service_id, assigned_at, free_from',
    open: "status = 'assigned'",
    erase: 'keep',
    kept: {
      what: 'numbers in quarantine',
      why: 'They are given to nobody else until it is over; then the link to the customer is gone.',
    },
  },
  {
    kind: 'numberAssignments',
    table: 'number_assignments',
    shows: 'number, service_id, from_at, to_at',
    latestBy: 'from_at',
    erase: 'keep',
    kept: {
      what: 'which number was whose and when',
      why: 'Authorities may ask for it after the contract (in Germany § 172 TKG, until the end of the next year), and late calls are billed by it.',
    },
  },
  {
    kind: 'calls',
    table: 'calls',
    shows: 'caller, called, started_at, seconds, billed_seconds, included_seconds, prefix, currency, status',
    latestBy: 'started_at',
    open: "status = 'waiting'",
    erase: {
      set: "raw = '{}', message = NULL, caller = regexp_replace(caller, '[0-9x]{1,3}$', 'xxx'), called = regexp_replace(called, '[0-9x]{1,3}$', 'xxx')",
    },
    kept: {
      what: 'rated calls, without the last three digits of the numbers',
      why: 'Invoices are made of it; tax and commercial law want it kept (in Germany § 147 AO and § 257 HGB).',
    },
  },
];
