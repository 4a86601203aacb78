import type { ById, ErrorFile, ListQuery, Page } from '@isp/sdk';
import type { CancellationCosts, CancellationCostsParams } from '@isp/subscriptions/contract';
import type { Balance, BillingAccount, ChangeAccountParams } from './account.ts';
import type {
  AddDiscountParams,
  AddInstalmentsParams,
  Coupon,
  CreateCouponParams,
  Discount,
  EndAgreementParams,
  EndCouponParams,
  Instalments,
  RedeemCouponParams,
} from './agreement.ts';
import type { AddChargeParams, AddUsageChargeParams, Charge, UsageChargeAnswer } from './charge.ts';
import type {
  BillingDocument,
  CreateCreditNoteParams,
  DocumentWithLines,
  DraftInvoiceParams,
  VoidInvoiceParams,
} from './document.ts';
import type {
  AccountParked,
  DocumentIssued,
  InvoicePaid,
  InvoiceVoided,
  PaymentBooked,
  QuantityChanged,
  RunFinished,
} from './events.ts';
import type {
  BillingImport,
  BillingImportAnswer,
  ImportBillingParams,
  ParallelLine,
  ParallelRun,
  ParallelRunAnswer,
  StartParallelRunParams,
} from './import.ts';
import type {
  ChangeLegalEntityParams,
  CreateLegalEntityParams,
  LegalEntity,
  LegalEntityList,
} from './legal-entity.ts';
import type {
  AllocatePaymentParams,
  Payment,
  PaymentWithAllocations,
  RecordPaymentParams,
  RefundPaymentParams,
  ReversePaymentParams,
  StatementLine,
} from './payment.ts';
import type { PaymentAttempt } from './payment-attempt.ts';
import type { PreviewProrationParams, ProrationPreview } from './proration.ts';
import type { BillingRun, BillingRunWithTotals, RunLine, StartRunParams } from './run.ts';
import type {
  AddRentalParams,
  ChangeQuantityParams,
  GetContractParams,
  Rental,
  RentalList,
  ServiceContract,
  ServiceQuantity,
  WaiveFeeParams,
} from './service-contract.ts';
import type { BillingEvent, TakenOver, TakeOverParams } from './service-event.ts';
import type { CreateTaxParams, EndTaxParams, Tax } from './tax.ts';
import type { Verification, VerifyParams } from './verification.ts';

type ListById = ById & ListQuery;

declare module '@isp/sdk' {
  interface Actions {
    'billing.proration.preview': { params: PreviewProrationParams; result: ProrationPreview };
    'billing.legal-entities.list': { params: Record<string, never>; result: LegalEntityList };
    'billing.legal-entities.create': { params: CreateLegalEntityParams; result: LegalEntity };
    'billing.legal-entities.change': { params: ChangeLegalEntityParams; result: LegalEntity };
    'billing.taxes.create': { params: CreateTaxParams; result: Tax };
    'billing.taxes.list': { params: ListQuery; result: Page<Tax> };
    'billing.taxes.end': { params: EndTaxParams; result: Tax };
    'billing.accounts.get': { params: ById; result: BillingAccount };
    'billing.accounts.list': { params: ListQuery; result: Page<BillingAccount> };
    'billing.accounts.change': { params: ChangeAccountParams; result: BillingAccount };
    'billing.accounts.release': { params: ById; result: BillingAccount };
    'billing.accounts.balance': { params: ById; result: Balance };
    'billing.accounts.statement': { params: ListById; result: Page<StatementLine> };
    'billing.events.list': { params: ListById; result: Page<BillingEvent> };
    'billing.events.take-over': { params: TakeOverParams; result: TakenOver };
    'billing.charges.add': { params: AddChargeParams; result: Charge };
    'billing.usage-charges.add': { params: AddUsageChargeParams; result: UsageChargeAnswer };
    'billing.charges.list': { params: ListById; result: Page<Charge> };
    'billing.invoices.list': { params: ListQuery; result: Page<BillingDocument> };
    'billing.invoices.list-of-customer': { params: ListById; result: Page<BillingDocument> };
    'billing.invoices.get': { params: ById; result: DocumentWithLines };
    'billing.invoices.draft': { params: DraftInvoiceParams; result: DocumentWithLines };
    'billing.invoices.issue': { params: ById; result: DocumentWithLines };
    'billing.invoices.discard': { params: ById; result: undefined };
    'billing.invoices.void': { params: VoidInvoiceParams; result: DocumentWithLines };
    'billing.credit-notes.create': { params: CreateCreditNoteParams; result: DocumentWithLines };
    'billing.credit-notes.list': { params: ListQuery; result: Page<BillingDocument> };
    'billing.credit-notes.get': { params: ById; result: DocumentWithLines };
    'billing.payments.record': {
      params: RecordPaymentParams;
      result: PaymentWithAllocations | PaymentAttempt;
    };
    'billing.payments.list': { params: ListQuery; result: Page<Payment> };
    'billing.payments.get': { params: ById; result: PaymentWithAllocations };
    'billing.payments.allocate': { params: AllocatePaymentParams; result: PaymentWithAllocations };
    'billing.payments.refund': { params: RefundPaymentParams; result: Payment };
    'billing.payments.reverse': { params: ReversePaymentParams; result: Payment };
    'billing.runs.start': { params: StartRunParams; result: BillingRun };
    'billing.runs.list': { params: ListQuery; result: Page<BillingRun> };
    'billing.runs.get': { params: ById; result: BillingRunWithTotals };
    'billing.runs.lines': { params: ListById; result: Page<RunLine> };
    'billing.runs.confirm': { params: ById; result: BillingRun };
    'billing.discounts.add': { params: AddDiscountParams; result: Discount };
    'billing.discounts.list': { params: ListById; result: Page<Discount> };
    'billing.discounts.end': { params: EndAgreementParams; result: Discount };
    'billing.coupons.create': { params: CreateCouponParams; result: Coupon };
    'billing.coupons.list': { params: ListQuery; result: Page<Coupon> };
    'billing.coupons.end': { params: EndCouponParams; result: Coupon };
    'billing.coupons.redeem': { params: RedeemCouponParams; result: Discount };
    'billing.instalments.add': { params: AddInstalmentsParams; result: Instalments };
    'billing.instalments.list': { params: ListById; result: Page<Instalments> };
    'billing.instalments.end': { params: EndAgreementParams; result: Instalments };
    'billing.rentals.add': { params: AddRentalParams; result: Rental };
    'billing.rentals.list': { params: ById; result: RentalList };
    'billing.rentals.end': { params: EndAgreementParams; result: Rental };
    'billing.contracts.get': { params: GetContractParams; result: ServiceContract };
    'billing.contracts.waive-fee': { params: WaiveFeeParams; result: ServiceContract };
    'billing.quantities.change': { params: ChangeQuantityParams; result: ServiceQuantity };
    'billing.import': { params: ImportBillingParams; result: BillingImportAnswer };
    'billing.imports.list': { params: ListQuery; result: Page<BillingImport> };
    'billing.imports.get': { params: ById; result: BillingImport };
    'billing.imports.error-file': { params: ById; result: ErrorFile };
    'billing.parallel-runs.start': { params: StartParallelRunParams; result: ParallelRunAnswer };
    'billing.parallel-runs.list': { params: ListQuery; result: Page<ParallelRun> };
    'billing.parallel-runs.get': { params: ById; result: ParallelRun };
    'billing.parallel-runs.lines': { params: ListById; result: Page<ParallelLine> };
    'billing.cancellation-costs': { params: CancellationCostsParams; result: CancellationCosts };
    'billing.verify': { params: VerifyParams; result: Verification };
  }
  interface Events {
    'billing.invoice-issued': DocumentIssued;
    'billing.credit-note-issued': DocumentIssued;
    'billing.invoice-paid': InvoicePaid;
    'billing.invoice-voided': InvoiceVoided;
    'billing.payment-received': PaymentBooked;
    'billing.payment-refunded': PaymentBooked;
    'billing.payment-reversed': PaymentBooked;
    'billing.account-parked': AccountParked;
    'billing.run-finished': RunFinished;
    'billing.quantity-changed': QuantityChanged;
  }
  interface Jobs {
    'billing.preview-run': { runId: string };
    'billing.issue-run': { runId: string };
    'billing.import-rows': { importId: string };
    'billing.compare-parallel-run': { runId: string };
    'billing.reprice': {
      tariffId: string;
      amountMinor: number;
      currency: string;
      validFrom: string;
      after?: string;
    };
  }
}
