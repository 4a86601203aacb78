import type { PersonalTable } from '@isp/sdk';

/** What was set up in the network: jobs stay, without what they applied and what devices said. */
export const personalTables: readonly PersonalTable[] = [
  {
    kind: 'attempts',
    table: 'provision_attempts',
    shows: 'job_id, number, started_at, ended_at, outcome, transcript',
    latestBy: 'started_at',
    erase: { set: "transcript = '[]'" },
    kept: {
      what: 'when a job was tried, and how it ended',
      why: 'It names nobody, and shows from when to when a service was there.',
    },
  },
  {
    kind: 'jobs',
    table: 'provision_jobs',
    shows:
      "id, service_id, service_type, action, status, desired - 'password' AS desired, manual_reason, created_at, updated_at",
    latestBy: 'created_at',
    open: "status NOT IN ('done', 'cancelled')",
    erase: { set: "desired = '{}', actual = NULL, manual_reason = NULL" },
    kept: {
      what: 'jobs, without what they applied',
      why: 'It names nobody, and shows from when to when a service was there.',
    },
  },
];
