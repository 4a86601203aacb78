import type { PersonalTable } from '@isp/sdk';

/** Messages to the customer, those of sandbox mode too. */
export const personalTables: readonly PersonalTable[] = [
  {
    kind: 'capturedMessages',
    table: 'captured_messages',
    shows: 'at, recipient, subject, text',
    latestBy: 'at',
    whose: 'delivery_id IN (SELECT id FROM deliveries WHERE customer_id = $1)',
    erase: 'remove',
  },
  {
    kind: 'messages',
    table: 'deliveries',
    shows: 'created_at, template, recipient, status, sent_at, content',
    latestBy: 'created_at',
    open: "status IN ('queued', 'sending')",
    erase: 'remove',
  },
];
