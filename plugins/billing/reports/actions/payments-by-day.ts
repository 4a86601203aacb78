import { PaymentsOfDayRow, PaymentsReportParams } from '../../contract/index.ts';
import { defineReport } from '../define-report.ts';
import { periodOf } from '../period.ts';
import { readPayments } from '../read-payments.ts';

/** Money by day, and how often charging a stored method works. */
export const paymentsByDay = defineReport('billing.reports.payments-by-day', {
  summary:
    'Shows what came in and went back day by day, and of how many tries with stored methods money came; also as CSV.',
  permission: 'billing.report.read',
  params: PaymentsReportParams,
  row: PaymentsOfDayRow,
  async rows(tx, params, { resellers, today }) {
    const wish = { ...periodOf(params, today), resellers, currency: params.currency };
    const rows = await readPayments(tx, 'day', wish);
    return rows.map(({ key: day, sums }) => ({ day, ...sums }));
  },
});
