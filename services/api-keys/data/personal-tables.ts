import type { PersonalTable } from '@isp/sdk';

/** Keys of the customer and what was called with them. */
export const personalTables: readonly PersonalTable[] = [
  {
    kind: 'usage',
    table: 'usage_days',
    shows: 'key_id, day, calls',
    latestBy: 'day',
    erase: 'remove',
  },
  {
    kind: 'usageByMonth',
    table: 'usage_months',
    shows: 'key_id, month, calls',
    latestBy: 'month',
    erase: 'remove',
  },
  {
    kind: 'usageByRoute',
    table: 'usage_log',
    shows: 'key_id, day, route, status, calls',
    latestBy: 'day',
    erase: 'remove',
  },
  {
    kind: 'counters',
    table: 'counters',
    shows: 'key_id, day, day_used, month, month_used',
    erase: 'remove',
  },
  {
    kind: 'secrets',
    table: 'secrets',
    shows: 'key_id, hint, created_at, expires_at, last_used_at',
    erase: 'remove',
  },
  {
    kind: 'keys',
    table: 'keys',
    shows: 'id, name, scopes, created_at, expires_at, revoked_at',
    erase: 'remove',
  },
];
