export {
  AccountStatus,
  Balance,
  BillingAccount,
  ChangeAccountParams,
  ListAccountsParams,
  Recipient,
} from './account.ts';
export { AddChargeParams, Charge, ListChargesParams } from './charge.ts';
export {
  BillingDocument,
  CreateCreditNoteParams,
  DocumentKind,
  DocumentLine,
  DocumentStatus,
  DocumentWithLines,
  DraftInvoiceParams,
  ListDocumentsOfCustomerParams,
  ListDocumentsParams,
  TaxTotal,
  VoidInvoiceParams,
} from './document.ts';
export * from './dunning/index.ts';
export { billingErrors } from './errors.ts';
export type {
  AccountParked,
  DocumentIssued,
  InvoicePaid,
  InvoiceVoided,
  PaymentBooked,
  RunFinished,
} from './events.ts';
export {
  ChangeLegalEntityParams,
  CreateLegalEntityParams,
  defaultLegalEntityId,
  LegalEntity,
  LegalEntityList,
} from './legal-entity.ts';
export {
  AllocatePaymentParams,
  Allocation,
  ListPaymentsParams,
  ListStatementParams,
  Payment,
  PaymentKind,
  PaymentWithAllocations,
  RecordedBy,
  RecordPaymentParams,
  RefundPaymentParams,
  ReversePaymentParams,
  StatementLine,
} from './payment.ts';
export {
  BillingPeriod,
  PreviewProrationParams,
  PreviousItem,
  PreviousPlan,
  ProrationItem,
  ProrationPreview,
} from './proration.ts';
export type {} from './registry.ts';
export {
  BillingRun,
  BillingRunWithTotals,
  ListRunLinesParams,
  ListRunsParams,
  RunLine,
  RunLineStatus,
  RunStatus,
  RunTotal,
  StartRunParams,
} from './run.ts';
export {
  BillingEvent,
  BillingEventKind,
  BillingTerms,
  ListBillingEventsParams,
  TakenOver,
  TakeOverParams,
} from './service-event.ts';
export { CreateTaxParams, EndTaxParams, LineTax, ListTaxesParams, RatePercent, Tax } from './tax.ts';
export { UsageLines, UsageLinesParams, usageLinesSeam } from './usage-lines.ts';
export { Difference, Verification, VerifyParams } from './verification.ts';
