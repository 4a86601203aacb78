export {
  AccountStatus,
  Balance,
  BillingAccount,
  ChangeAccountParams,
  ListAccountsParams,
  Recipient,
} from './account.ts';
export {
  AchAccountType,
  AchAuthorization,
  AchAuthorizationStatus,
  AchDebit,
  AchEntryClass,
  AchFile,
  AchFileAnswer,
  AchFileContentAnswer,
  AchReturnsAnswer,
  achProvider,
  CreateAchAuthorizationParams,
  ListAchAuthorizationsParams,
  ListAchDebitsParams,
  ListAchFilesParams,
  MakeAchFileParams,
  RevokeAchAuthorizationParams,
  TakeAchReturnsParams,
} from './ach.ts';
export { achErrors } from './ach-errors.ts';
export { AchOriginator, RoutingNumber } from './ach-originator.ts';
export type {} from './ach-registry.ts';
export * from './agreement.ts';
export {
  BankAccount,
  BankAccountList,
  ChangeBankAccountParams,
  CreateBankAccountParams,
  CsvDateFormat,
  CsvFormat,
} from './bank-account.ts';
export { bankErrors } from './bank-errors.ts';
export type { StatementMatched } from './bank-registry.ts';
export {
  CashDesk,
  CashDeskList,
  CashMovement,
  CashMovementKind,
  CashSession,
  CashSessionReport,
  CloseCashDeskParams,
  CreateCashDeskParams,
  ListCashSessionsParams,
  MoveCashParams,
  OpenCashDeskParams,
} from './cash-desk.ts';
export { cashErrors } from './cash-errors.ts';
export type { CashDeskClosed } from './cash-registry.ts';
export {
  AddChargeParams,
  AddUsageChargeParams,
  Charge,
  ListChargesParams,
  UsageChargeAnswer,
} from './charge.ts';
export type {} from './collection-registry.ts';
export {
  ChangeCommissionRuleParams,
  Commission,
  CommissionKind,
  CommissionRule,
  CommissionScope,
  CommissionStatus,
  CommissionTier,
  CreateCommissionRuleParams,
  ListCommissionRulesParams,
  ListCommissionsParams,
  ListSettlementLinesParams,
  ListSettlementsParams,
  OneSettlement,
  PaySettlementParams,
  PreviewSettlementParams,
  Settlement,
  SettlementStatus,
} from './commission.ts';
export type { CommissionEarned, SettlementNews } from './commission-registry.ts';
export {
  ApplyDepositParams,
  Deposit,
  DepositStatus,
  ListDepositsParams,
  ReturnDepositParams,
  TakeDepositParams,
} from './deposit.ts';
export { depositErrors } from './deposit-errors.ts';
export type { DepositMoved } from './deposit-registry.ts';
export {
  BillingDocument,
  CreateCreditNoteParams,
  DocumentKind,
  DocumentLine,
  DocumentStatus,
  DocumentWithLines,
  DraftInvoiceParams,
  LineDiscount,
  ListDocumentsOfCustomerParams,
  ListDocumentsParams,
  TaxTotal,
  VoidInvoiceParams,
} from './document.ts';
export * from './document-contents.ts';
export type {} from './document-registry.ts';
export * from './dunning/index.ts';
export { billingErrors } from './errors.ts';
export type {
  AccountParked,
  DocumentIssued,
  InvoicePaid,
  InvoiceVoided,
  PaymentBooked,
  QuantityChanged,
  RunFinished,
} from './events.ts';
export * from './import.ts';
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
export * from './payment-attempt.ts';
export * from './payment-method.ts';
export * from './payment-provider.ts';
export { GetPrepaidParams, Prepaid, PrepaidStatus } from './prepaid.ts';
export { prepaidErrors } from './prepaid-errors.ts';
export type { BalanceLow, BalanceNeeded, PrepaidBalance } from './prepaid-registry.ts';
export {
  BillingPeriod,
  PreviewProrationParams,
  PreviousItem,
  PreviousPlan,
  ProrationItem,
  ProrationPreview,
} from './proration.ts';
export type {} from './registry.ts';
export type {} from './report-registry.ts';
export {
  AgeingParams,
  AgeingRow,
  BillingSummary,
  ChurnParams,
  ChurnRow,
  DeferredParams,
  DeferredRow,
  JournalAccount,
  JournalAccounts,
  JournalParams,
  JournalRow,
  MrrParams,
  MrrRow,
  PaymentsOfDayRow,
  PaymentsReportParams,
  PaymentsReportRow,
  ReportList,
  RevenueParams,
  RevenueRow,
  TaxReportParams,
  TaxReportRow,
} from './reports.ts';
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
  CreateMandateParams,
  DebitStatus,
  ListMandatesParams,
  ListSepaDebitsParams,
  ListSepaFilesParams,
  MakeSepaFileParams,
  Mandate,
  RevokeMandateParams,
  SepaDebit,
  SepaFile,
  SepaFileAnswer,
  SepaFileContent,
  SepaReportAnswer,
  sepaProvider,
  TakeSepaReportParams,
} from './sepa.ts';
export { sepaErrors } from './sepa-errors.ts';
export type {} from './sepa-registry.ts';
export * from './service-contract.ts';
export {
  BillingEvent,
  BillingEventKind,
  BillingTerms,
  ListBillingEventsParams,
  TakenOver,
  TakeOverParams,
} from './service-event.ts';
export {
  BankStatement,
  BankStatementWithCounts,
  EntryStatus,
  EntrySuggestion,
  IgnoreEntryParams,
  ImportStatementParams,
  ListStatementEntriesParams,
  ListStatementsParams,
  MatchEntryParams,
  StatementEntry,
  UndoEntryParams,
} from './statement.ts';
export { CreateTaxParams, EndTaxParams, LineTax, ListTaxesParams, RatePercent, Tax } from './tax.ts';
export {
  CancelTransferParams,
  ListTransferFilesParams,
  ListTransfersParams,
  MakeTransferFileParams,
  PayOutRefundParams,
  PayOutSettlementParams,
  Transfer,
  TransferFile,
  TransferFileAnswer,
  TransferFileContent,
  TransferKind,
  TransferStatus,
} from './transfer.ts';
export { transferErrors } from './transfer-errors.ts';
export type {} from './transfer-registry.ts';
export { UsageLines, UsageLinesParams, usageLinesSeam } from './usage-lines.ts';
export { Difference, Verification, VerifyParams } from './verification.ts';
export {
  BlockVouchersParams,
  ListVoucherBatchesParams,
  MadeVouchers,
  MakeVouchersParams,
  RedeemVoucherParams,
  VoucherBatch,
} from './voucher.ts';
export { voucherErrors } from './voucher-errors.ts';
export type {} from './voucher-registry.ts';
export {
  ListWalletEntriesParams,
  SetWalletParams,
  TopUpWalletParams,
  Wallet,
  WalletEntry,
  WalletEntryKind,
} from './wallet.ts';
export type { WalletTooLow, WalletToppedUp } from './wallet-registry.ts';
