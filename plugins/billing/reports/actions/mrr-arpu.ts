import { MrrParams, MrrRow } from '../../contract/index.ts';
import { defineReport } from '../define-report.ts';
import { readMrr } from '../mrr.ts';

/** Monthly recurring revenue, and what of it comes from a customer. */
export const mrrArpu = defineReport('billing.reports.mrr-arpu', {
  summary:
    'Shows monthly recurring revenue of a day and what of it comes from a customer, in all, by reseller or by tariff; also as CSV.',
  permission: 'billing.report.read',
  params: MrrParams,
  row: MrrRow,
  rows: (tx, { on, by = 'total', currency }, { resellers, today }) =>
    readMrr(tx, { resellers, on: on ?? today.toString(), by, ...(currency ? { currency } : {}) }),
});
