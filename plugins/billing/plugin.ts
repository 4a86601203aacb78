import { definePlugin } from '@isp/sdk';
import { addCharge } from './actions/add-charge.ts';
import { addDiscount } from './actions/add-discount.ts';
import { addInstalments } from './actions/add-instalments.ts';
import { addRental } from './actions/add-rental.ts';
import { addUsageCharge } from './actions/add-usage-charge.ts';
import { allocatePayment } from './actions/allocate-payment.ts';
import { answerCancellationCosts } from './actions/cancellation-costs.ts';
import { changeAccount } from './actions/change-account.ts';
import { changeLegalEntity } from './actions/change-legal-entity.ts';
import { changeQuantity } from './actions/change-quantity.ts';
import { confirmRun } from './actions/confirm-run.ts';
import { createCoupon } from './actions/create-coupon.ts';
import { createCreditNote } from './actions/create-credit-note.ts';
import { createLegalEntity } from './actions/create-legal-entity.ts';
import { createPaymentMethod } from './actions/create-payment-method.ts';
import { createTax } from './actions/create-tax.ts';
import { discardDraft } from './actions/discard-draft.ts';
import { draft } from './actions/draft-invoice.ts';
import { endCoupon } from './actions/end-coupon.ts';
import { endDiscount } from './actions/end-discount.ts';
import { endInstalments } from './actions/end-instalments.ts';
import { endRental } from './actions/end-rental.ts';
import { endTax } from './actions/end-tax.ts';
import { getAccount } from './actions/get-account.ts';
import { getBalance } from './actions/get-balance.ts';
import { getBillingImport } from './actions/get-billing-import.ts';
import { getBillingImportErrors } from './actions/get-billing-import-errors.ts';
import { getContract } from './actions/get-contract.ts';
import { getCreditNote } from './actions/get-credit-note.ts';
import { getInvoice } from './actions/get-invoice.ts';
import { getParallelRun } from './actions/get-parallel-run.ts';
import { getPayment } from './actions/get-payment.ts';
import { getPaymentAttempt } from './actions/get-payment-attempt.ts';
import { getPaymentMethod } from './actions/get-payment-method.ts';
import { getRun } from './actions/get-run.ts';
import { importBilling } from './actions/import-billing.ts';
import { issueInvoice } from './actions/issue-invoice.ts';
import { listAccounts } from './actions/list-accounts.ts';
import { listBillingImports } from './actions/list-billing-imports.ts';
import { listCharges } from './actions/list-charges.ts';
import { listCoupons } from './actions/list-coupons.ts';
import { listCreditNotes } from './actions/list-credit-notes.ts';
import { listDiscounts } from './actions/list-discounts.ts';
import { listEvents } from './actions/list-events.ts';
import { listInstalments } from './actions/list-instalments.ts';
import { listInvoices } from './actions/list-invoices.ts';
import { listInvoicesOfCustomer } from './actions/list-invoices-of-customer.ts';
import { listLegalEntities } from './actions/list-legal-entities.ts';
import { listParallelLines } from './actions/list-parallel-lines.ts';
import { listParallelRuns } from './actions/list-parallel-runs.ts';
import { listPaymentAttempts } from './actions/list-payment-attempts.ts';
import { listPaymentMethods } from './actions/list-payment-methods.ts';
import { listPayments } from './actions/list-payments.ts';
import { listRentals } from './actions/list-rentals.ts';
import { listRunLines } from './actions/list-run-lines.ts';
import { listRuns } from './actions/list-runs.ts';
import { listStatement } from './actions/list-statement.ts';
import { listTaxes } from './actions/list-taxes.ts';
import { makePaymentMethodDefault } from './actions/make-payment-method-default.ts';
import { payInvoice } from './actions/pay-invoice.ts';
import { personalData } from './actions/personal-data.ts';
import { previewProration } from './actions/preview-proration.ts';
import { receivePaymentWebhook } from './actions/receive-payment-webhook.ts';
import { recordPayment } from './actions/record-payment.ts';
import { redeemCoupon } from './actions/redeem-coupon.ts';
import { refundPayment } from './actions/refund-payment.ts';
import { releaseAccount } from './actions/release-account.ts';
import { removePaymentMethod } from './actions/remove-payment-method.ts';
import { retryPayment } from './actions/retry-payment.ts';
import { reversePayment } from './actions/reverse-payment.ts';
import { setAutoPay } from './actions/set-auto-pay.ts';
import { startParallelRun } from './actions/start-parallel-run.ts';
import { startRun } from './actions/start-run.ts';
import { takeOverServices } from './actions/take-over-services.ts';
import { verifyBooks } from './actions/verify-books.ts';
import { voidOne } from './actions/void-invoice.ts';
import { waiveFee } from './actions/waive-fee.ts';
import { achActions, bankActions, sepaActions, transferActions } from './banking/actions.ts';
import { matchStatement } from './banking/match-statement.ts';
import { startBanking } from './banking/start-banking.ts';
import { cashActions } from './cash/contents.ts';
import { commissionActions, commissionJobs } from './commission/contents.ts';
import { seedBilling } from './demo/seed-billing.ts';
import { depositActions } from './deposits/contents.ts';
import { documentActions, documentJobs, documentListeners } from './documents/contents.ts';
import { dunning } from './dunning/index.ts';
import { autoPay } from './jobs/auto-pay.ts';
import { carryPaymentAttempt } from './jobs/carry-attempt.ts';
import { carryProviderRefund } from './jobs/carry-refund.ts';
import { compareParallelRun } from './jobs/compare-parallel-run.ts';
import { importRows } from './jobs/import-rows.ts';
import { issueRun } from './jobs/issue-run.ts';
import { noticeExpiringMethods } from './jobs/notice-expiring-methods.ts';
import { previewRun } from './jobs/preview-run.ts';
import { reprice } from './jobs/reprice.ts';
import { startDailyRuns } from './jobs/start-daily-runs.ts';
import { tellMethodExpiring } from './jobs/tell-method-expiring.ts';
import { onCustomerChanged } from './listeners/on-customer-changed.ts';
import { onCustomerCreated } from './listeners/on-customer-created.ts';
import { onCustomerMoved } from './listeners/on-customer-moved.ts';
import { onServiceEvents } from './listeners/on-service-events.ts';
import { onTariffPriceChanged } from './listeners/on-tariff-price-changed.ts';
import { prepaid } from './prepaid/contents.ts';
import { reportActions } from './reports/contents.ts';
import { voucherActions } from './vouchers/contents.ts';
import { walletActions } from './wallets/contents.ts';
import { releaseUnused } from './wallets/release-unused.ts';

export default definePlugin({
  actions: [
    ...dunning.actions,
    addCharge,
    addUsageCharge,
    addDiscount,
    listParallelLines,
    getParallelRun,
    listParallelRuns,
    startParallelRun,
    getBillingImportErrors,
    getBillingImport,
    listBillingImports,
    importBilling,
    seedBilling,
    answerCancellationCosts,
    listDiscounts,
    endDiscount,
    createCoupon,
    listCoupons,
    endCoupon,
    redeemCoupon,
    addInstalments,
    listInstalments,
    endInstalments,
    addRental,
    listRentals,
    endRental,
    getContract,
    waiveFee,
    changeQuantity,
    allocatePayment,
    changeAccount,
    changeLegalEntity,
    ...commissionActions,
    confirmRun,
    createCreditNote,
    createLegalEntity,
    createTax,
    discardDraft,
    ...documentActions,
    draft,
    endTax,
    getAccount,
    getBalance,
    getCreditNote,
    getInvoice,
    getPayment,
    getRun,
    issueInvoice,
    listAccounts,
    listCharges,
    listCreditNotes,
    listEvents,
    listInvoicesOfCustomer,
    listInvoices,
    listLegalEntities,
    listPayments,
    listRunLines,
    listRuns,
    listStatement,
    listTaxes,
    personalData,
    previewProration,
    recordPayment,
    refundPayment,
    releaseAccount,
    reversePayment,
    startRun,
    takeOverServices,
    verifyBooks,
    voidOne,
    ...bankActions,
    ...voucherActions,
    ...prepaid.actions,
    ...depositActions,
    ...cashActions,
    ...sepaActions,
    ...achActions,
    ...transferActions,
    ...walletActions,
    ...reportActions,
    createPaymentMethod,
    listPaymentMethods,
    getPaymentMethod,
    makePaymentMethodDefault,
    removePaymentMethod,
    setAutoPay,
    listPaymentAttempts,
    getPaymentAttempt,
    retryPayment,
    payInvoice,
    receivePaymentWebhook,
  ],
  listeners: [
    onCustomerCreated,
    onCustomerChanged,
    onCustomerMoved,
    ...onServiceEvents,
    ...dunning.listeners,
    ...documentListeners,
    onTariffPriceChanged,
  ],
  start: startBanking,
  jobs: [
    ...prepaid.jobs,
    importRows,
    compareParallelRun,
    ...dunning.jobs,
    matchStatement,
    ...commissionJobs,
    previewRun,
    issueRun,
    ...documentJobs,
    reprice,
    autoPay,
    carryPaymentAttempt,
    carryProviderRefund,
    tellMethodExpiring,
  ],
  schedules: [...dunning.schedules, releaseUnused, startDailyRuns, noticeExpiringMethods],
});
