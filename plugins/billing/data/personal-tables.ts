import type { PersonalTable } from '@isp/sdk';
import { dunningTables } from '../dunning/personal-tables.ts';
import { keptRows, lawOfBooks, removedRows } from './kept-rows.ts';

/** Invoices and what belongs to them stay as they are for as long as the law says; nothing of an account that was never billed. */
export const personalTables: readonly PersonalTable[] = [
  {
    kind: 'billingAccount',
    table: 'billing_accounts',
    shows: 'type, currency, timezone, cycle_day, recipient, tax_exemption, created_at',
    erase: { set: `recipient = '{"name": "erased"}', tax_exemption = NULL, next_bill_on = NULL` },
    kept: { what: 'how the customer was billed, without name and address', why: lawOfBooks },
  },
  keptRows('which services there were, and when', {
    kind: 'billingEvents',
    table: 'billing_events',
    shows: 'service_id, kind, effective_on, reason, created_at',
  }),
  keptRows('what was charged once', {
    kind: 'charges',
    table: 'charges',
    shows: 'text, amount_minor, currency, effective_on',
  }),
  keptRows('discounts, instalments and waivers', {
    kind: 'agreements',
    table: 'agreements',
    shows: 'kind, text, effective_on, terms, created_at',
  }),
  keptRows('what was taken over from another system', {
    kind: 'importedEntries',
    table: 'imported_entries',
    shows: 'kind, external_id, created_at',
  }),
  removedRows({
    kind: 'parallelLines',
    table: 'parallel_lines',
    shows: 'run_id, status, their_text, their_minor, our_text, our_minor, currency',
  }),
  keptRows('invoices and credit notes, with name and address as they were issued', {
    kind: 'documents',
    table: 'documents',
    shows: 'kind, status, number, issued_on, due_on, gross_minor, currency, recipient',
  }),
  keptRows('the lines of invoices and credit notes', {
    kind: 'documentLines',
    table: 'document_lines',
    shows: 'document_id, text, "from", "to", amount_minor, currency',
    latestBy: 'id',
  }),
  keptRows('the ledger', {
    kind: 'ledger',
    table: 'ledger_entries',
    shows: 'kind, text, amount_minor, currency, booked_on',
    latestBy: 'seq',
  }),
  keptRows('payments', {
    kind: 'payments',
    table: 'payments',
    shows: 'kind, amount_minor, currency, method, reference, received_on',
  }),
  keptRows('which payment paid which invoice', {
    kind: 'allocations',
    table: 'allocations',
    shows: 'source, source_id, invoice_id, amount_minor, created_at',
    latestBy: 'seq',
  }),
  keptRows('mandates and who gave them, with the IBAN sealed', {
    kind: 'mandates',
    table: 'sepa_mandates',
    shows: 'reference, holder, iban_masked, scheme, signed_on, status, created_at',
  }),
  keptRows('what was collected by mandates', {
    kind: 'directDebits',
    table: 'sepa_debits',
    shows: 'end_to_end_id, amount_minor, currency, status, return_reason, created_at',
    open: `status IN ('waiting', 'submitted')`,
  }),
  keptRows('authorizations to collect by ACH and who gave them, with the account number sealed', {
    kind: 'achAuthorizations',
    table: 'ach_authorizations',
    shows:
      'holder, routing_number, account_masked, account_type, entry_class, authorized_on, status, created_at',
  }),
  keptRows('what was collected by ACH', {
    kind: 'achDebits',
    table: 'ach_debits',
    shows: 'trace_number, amount_minor, currency, status, return_reason, created_at',
    open: `status IN ('waiting', 'submitted')`,
  }),
  keptRows('what was paid out by transfers, with the IBAN sealed', {
    kind: 'transfers',
    table: 'bank_transfers',
    shows: 'holder, iban_masked, amount_minor, currency, description, status, created_at',
    open: `status IN ('waiting', 'submitted')`,
  }),
  keptRows('security deposits', {
    kind: 'deposits',
    table: 'deposits',
    shows: 'amount_minor, left_minor, currency, method, reason, status, taken_on',
    open: `status = 'held'`,
  }),
  {
    kind: 'prepaid',
    table: 'prepaid_states',
    shows: 'status, needed_minor, since, updated_at',
    erase: 'remove',
  },
  keptRows('entries of bank statements, with the payer as the bank told him', {
    kind: 'statementEntries',
    table: 'statement_entries',
    shows: 'booked_on, amount_minor, currency, name, iban_masked, remittance, reference, status',
  }),
  removedRows({
    kind: 'documentMails',
    table: 'document_mails',
    shows: 'document_id, status, reason, created_at',
    open: `status = 'queued'`,
  }),
  removedRows({
    kind: 'runAccounts',
    table: 'run_accounts',
    shows: 'run_id, status, reason',
    latestBy: 'id',
  }),
  removedRows({
    kind: 'runLines',
    table: 'run_lines',
    shows: 'run_id, status, text, amount_minor, currency',
  }),
  removedRows({
    kind: 'paymentMethods',
    table: 'payment_methods',
    shows: 'provider, kind, brand, last4, expires_on, is_default, created_at',
  }),
  keptRows('when a stored method was charged, and how that ended', {
    kind: 'paymentAttempts',
    table: 'payment_attempts',
    shows: 'provider, method, amount_minor, currency, status, decline_code, created_at',
    open: `status IN ('pending', 'unknown')`,
  }),
  keptRows('what was given back through a payment provider', {
    kind: 'providerRefunds',
    table: 'provider_refunds',
    shows: 'payment_id, amount_minor, currency, reason, status, created_at',
    open: `status = 'asked'`,
  }),
  ...dunningTables,
];
