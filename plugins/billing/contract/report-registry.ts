import type { Page } from '@isp/sdk';
import type {
  AgeingParams,
  AgeingRow,
  BillingSummary,
  ChurnParams,
  ChurnRow,
  DeferredParams,
  DeferredRow,
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

declare module '@isp/sdk' {
  interface Actions {
    'billing.reports.list': { params: Record<string, never>; result: ReportList };
    'billing.reports.ageing': { params: AgeingParams; result: Page<AgeingRow> };
    'billing.reports.mrr-arpu': { params: MrrParams; result: Page<MrrRow> };
    'billing.reports.churn': { params: ChurnParams; result: Page<ChurnRow> };
    'billing.reports.revenue': { params: RevenueParams; result: Page<RevenueRow> };
    'billing.reports.taxes': { params: TaxReportParams; result: Page<TaxReportRow> };
    'billing.reports.deferred-revenue': { params: DeferredParams; result: Page<DeferredRow> };
    'billing.reports.payments-by-method': { params: PaymentsReportParams; result: Page<PaymentsReportRow> };
    'billing.reports.payments-by-day': { params: PaymentsReportParams; result: Page<PaymentsOfDayRow> };
    'billing.reports.journal': { params: JournalParams; result: Page<JournalRow> };
    'billing.reports.summary': { params: Record<string, never>; result: BillingSummary };
    'billing.journal-accounts.get': { params: Record<string, never>; result: JournalAccounts };
    'billing.journal-accounts.set': { params: JournalAccounts; result: JournalAccounts };
  }
}
