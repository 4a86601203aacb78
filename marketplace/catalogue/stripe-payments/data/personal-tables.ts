import type { PersonalTable } from '@isp/sdk';

/** Payments stay for the books, without their text. */
export const personalTables: readonly PersonalTable[] = [
  {
    kind: 'payments',
    table: 'stripe_payments',
    shows: 'id, amount, refunded_minor, status, description, created_at',
    latestBy: 'created_at',
    erase: { set: "description = NULL, asked = '{}'" },
    kept: {
      what: 'payments: amount, status and dates',
      why: 'Tax and commercial law want them kept (in Germany § 147 AO and § 257 HGB).',
    },
  },
  {
    kind: 'stripeCustomers',
    table: 'stripe_customers',
    shows: 'stripe_id',
    whose: 'id = $1',
    erase: 'remove',
  },
];
