import type { PersonalTable } from '@isp/sdk';

/** Logins and addresses of internet services; a row goes when its service ends, so that others may have them. */
export const personalTables: readonly PersonalTable[] = [
  {
    kind: 'internetServices',
    table: 'internet_services',
    shows:
      "service_id, tariff_id, login, host(static_ip) AS static_ip, static_prefix::text AS static_prefix, static_delegated_prefix::text AS static_delegated_prefix, former - 'password' AS former, nas_id, start_date, state, created_at",
    open: 'true',
    erase: 'remove',
  },
];
