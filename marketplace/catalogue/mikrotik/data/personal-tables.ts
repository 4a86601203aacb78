import type { PersonalTable } from '@isp/sdk';

/** What is set up on routers for services of the customer. */
export const personalTables: readonly PersonalTable[] = [
  {
    kind: 'routerServices',
    table: 'mikrotik_services',
    shows: 'id, state, login, down_kbps, up_kbps, static_ip, applied_at',
    open: "state IS NULL OR state <> 'terminated'",
    erase: { set: 'login = NULL, password_digest = NULL, static_ip = NULL' },
    kept: {
      what: 'that a router let go of a service, and at which version',
      why: 'Without it an older job that comes late would bring the login back.',
    },
  },
];
