import { PaymentsReportParams, PaymentsReportRow } from '../../contract/index.ts';
import { defineReport } from '../define-report.ts';
import { periodOf } from '../period.ts';
import { readPayments } from '../read-payments.ts';

/** Money by method, and how often charging a stored method works. */
export const paymentsByMethod = defineReport('billing.reports.payments-by-method', {
  summary:
    'Shows what came in and went back by method, and of how many tries with stored methods money came; also as CSV.',
  permission: 'billing.report.read',
  params: PaymentsReportParams,
  row: PaymentsReportRow,
  async rows(tx, params, { resellers, today }) {
    const wish = { ...periodOf(params, today), resellers, currency: params.currency };
    const rows = await readPayments(tx, 'method', wish);
    return rows.map(({ key: method, sums }) => ({ method, ...sums }));
  },
});
