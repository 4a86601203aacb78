import type { PersonalTable } from '@isp/sdk';

const why =
  'Invoices are made of it; tax and commercial law want it kept (in Germany § 147 AO and § 257 HGB).';

/** Which bundles a customer had. What they were ordered with is forgotten. */
export const personalTables: readonly PersonalTable[] = [
  {
    kind: 'bundles',
    table: 'bundles',
    shows: 'id, tariff_id, start_date, state, created_at',
    open: "state <> 'ended'",
    erase: 'keep',
    kept: { what: 'that there was a bundle, and its tariff', why },
  },
  {
    kind: 'bundleComponents',
    table: 'bundle_components',
    shows: 'id, bundle_id, type, tariff_id, state, reason',
    erase: { set: 'sealed = NULL, reason = NULL' },
    kept: { what: 'what a bundle was made of', why },
  },
];
