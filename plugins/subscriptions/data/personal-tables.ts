import type { PersonalTable } from '@isp/sdk';

/** What services a customer has and had: bare of what leads to a person, the contract stays. */
export const personalTables: readonly PersonalTable[] = [
  {
    kind: 'services',
    table: 'services',
    shows:
      'id, type, tariff_id, status, suspension_reason, login, start_date, created_at, activated_at, cancelled_at',
    latestBy: 'created_at',
    open: "status <> 'cancelled'",
    erase: { set: 'login = NULL' },
    kept: {
      what: 'services: tariff, status and dates',
      why: 'Invoices are made of it; tax and commercial law want it kept (in Germany § 147 AO and § 257 HGB).',
    },
  },
  {
    kind: 'scheduledChanges',
    table: 'scheduled_changes',
    shows: 'service_id, wish, tariff_id, reason, due_on, status, outcome, created_at',
    latestBy: 'created_at',
    erase: { set: 'reason = NULL' },
    kept: {
      what: 'scheduled changes, without their reason',
      why: 'Invoices are made of it; tax and commercial law want it kept (in Germany § 147 AO and § 257 HGB).',
    },
  },
  {
    kind: 'jobRequests',
    table: 'job_requests',
    shows: 'job_id, service_id, service_type, action, requested_at',
    latestBy: 'requested_at',
    erase: 'keep',
    kept: {
      what: 'what was asked of provisioning, and when',
      why: 'It names nobody, and shows why a service was billed from and to which day.',
    },
  },
  {
    kind: 'bulkItems',
    table: 'bulk_items',
    shows: 'operation_id, service_id, status, outcome',
    erase: 'keep',
    kept: {
      what: 'which bulk operations a service was part of',
      why: 'It names nobody, and shows what an operation of the ISP did.',
    },
  },
];
