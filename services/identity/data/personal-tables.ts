import type { PersonalTable } from '@isp/sdk';

/** People who log in for the customer. */
export const personalTables: readonly PersonalTable[] = [
  {
    kind: 'sessions',
    table: 'sessions',
    shows: 'user_id, created_at, last_seen_at, expires_at, address, user_agent',
    latestBy: 'created_at',
    whose: 'user_id IN (SELECT id FROM users WHERE customer_id = $1)',
    erase: 'remove',
  },
  {
    kind: 'preferences',
    table: 'preferences',
    shows: 'user_id, key, value, updated_at',
    latestBy: 'updated_at',
    whose: 'user_id IN (SELECT id FROM users WHERE customer_id = $1)',
    erase: 'remove',
  },
  {
    kind: 'shared-views',
    table: 'shared_views',
    shows: 'author_id, table_id, role, name, view, updated_at',
    latestBy: 'updated_at',
    whose: 'author_id IN (SELECT id FROM users WHERE customer_id = $1)',
    erase: 'remove',
  },
  {
    kind: 'users',
    table: 'users',
    shows: 'id, email, name, roles, status, created_at, updated_at',
    latestBy: 'created_at',
    erase: 'remove',
  },
];
