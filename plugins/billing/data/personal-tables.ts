import type { PersonalTable } from '@isp/sdk';
import { dunningTables } from '../dunning/personal-tables.ts';

const law = 'Tax and commercial law want it kept for years (in Germany ten: § 147 AO and § 257 HGB).';
const books = (what: string) => ({ erase: 'keep' as const, kept: { what, why: law } });

/** Invoices and what belongs to them stay as they are for as long as the law says; nothing of an account that was never billed. */
export const personalTables: readonly PersonalTable[] = [
  {
    kind: 'billingAccount',
    table: 'billing_accounts',
    shows: 'type, currency, timezone, cycle_day, recipient, tax_exemption, created_at',
    erase: { set: `recipient = '{"name": "erased"}', tax_exemption = NULL, next_bill_on = NULL` },
    kept: { what: 'how the customer was billed, without name and address', why: law },
  },
  {
    kind: 'billingEvents',
    table: 'billing_events',
    shows: 'service_id, kind, effective_on, reason, created_at',
    latestBy: 'created_at',
    ...books('which services there were, and when'),
  },
  {
    kind: 'charges',
    table: 'charges',
    shows: 'text, amount_minor, currency, effective_on',
    latestBy: 'created_at',
    ...books('what was charged once'),
  },
  {
    kind: 'agreements',
    table: 'agreements',
    shows: 'kind, text, effective_on, terms, created_at',
    latestBy: 'created_at',
    ...books('discounts, instalments and waivers'),
  },
  {
    kind: 'importedEntries',
    table: 'imported_entries',
    shows: 'kind, external_id, created_at',
    latestBy: 'created_at',
    ...books('what was taken over from another system'),
  },
  {
    kind: 'parallelLines',
    table: 'parallel_lines',
    shows: 'run_id, status, their_text, their_minor, our_text, our_minor, currency',
    latestBy: 'created_at',
    erase: 'remove',
  },
  {
    kind: 'documents',
    table: 'documents',
    shows: 'kind, status, number, issued_on, due_on, gross_minor, currency, recipient',
    latestBy: 'created_at',
    ...books('invoices and credit notes, with name and address as they were issued'),
  },
  {
    kind: 'documentLines',
    table: 'document_lines',
    shows: 'document_id, text, "from", "to", amount_minor, currency',
    latestBy: 'id',
    ...books('the lines of invoices and credit notes'),
  },
  {
    kind: 'ledger',
    table: 'ledger_entries',
    shows: 'kind, text, amount_minor, currency, booked_on',
    latestBy: 'seq',
    ...books('the ledger'),
  },
  {
    kind: 'payments',
    table: 'payments',
    shows: 'kind, amount_minor, currency, method, reference, received_on',
    latestBy: 'created_at',
    ...books('payments'),
  },
  {
    kind: 'allocations',
    table: 'allocations',
    shows: 'source, source_id, invoice_id, amount_minor, created_at',
    latestBy: 'seq',
    ...books('which payment paid which invoice'),
  },
  {
    kind: 'statementEntries',
    table: 'statement_entries',
    shows: 'booked_on, amount_minor, currency, name, iban_masked, remittance, reference, status',
    latestBy: 'created_at',
    ...books('entries of bank statements, with the payer as the bank told him'),
  },
  {
    kind: 'runAccounts',
    table: 'run_accounts',
    shows: 'run_id, status, reason',
    latestBy: 'id',
    erase: 'remove',
  },
  {
    kind: 'runLines',
    table: 'run_lines',
    shows: 'run_id, status, text, amount_minor, currency',
    latestBy: 'created_at',
    erase: 'remove',
  },
  ...dunningTables,
  {
    kind: 'paymentMethods',
    table: 'payment_methods',
    shows: 'provider, kind, brand, last4, expires_on, is_default, created_at',
    latestBy: 'created_at',
    erase: 'remove',
  },
  {
    kind: 'paymentAttempts',
    table: 'payment_attempts',
    shows: 'provider, method, amount_minor, currency, status, decline_code, created_at',
    latestBy: 'created_at',
    open: `status IN ('pending', 'unknown')`,
    ...books('when a stored method was charged, and how that ended'),
  },
  {
    kind: 'providerRefunds',
    table: 'provider_refunds',
    shows: 'payment_id, amount_minor, currency, reason, status, created_at',
    latestBy: 'created_at',
    open: `status = 'asked'`,
    ...books('what was given back through a payment provider'),
  },
];
