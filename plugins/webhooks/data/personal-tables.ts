import type { PersonalTable } from '@isp/sdk';

/** What was told to the systems of others about the customer; what waits to be told is not told any more. */
export const personalTables: readonly PersonalTable[] = [
  {
    kind: 'webhookDeliveries',
    table: 'webhook_deliveries',
    shows: 'created_at, event, status, delivered_at, body::json AS body',
    latestBy: 'created_at',
    whose: 'strpos(body, $1::text) > 0',
    erase: 'remove',
  },
];
