import { defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { ReportList } from '../../contract/index.ts';

const titles = {
  ageing: 'What is open, by how long it is overdue',
  'mrr-arpu': 'Monthly recurring revenue, and what of it comes from a customer',
  churn: 'Who came and who left, by month',
  revenue: 'Revenue by tariff and reseller',
  taxes: 'Taxes by month and legal entity',
  'deferred-revenue': 'What was billed for days to come',
  'payments-by-method': 'Payments by method, and how often charging works',
  'payments-by-day': 'Payments by day, and how often charging works',
  journal: 'The accounting journal',
  summary: 'Figures for a dashboard',
} as const;

/** Lists the reports there are. */
export const listReports = defineAction('billing.reports.list', {
  summary: 'Lists the reports of billing, each with its address; all but the summary also as CSV.',
  permission: 'billing.report.read',
  rest: 'GET /billing/reports',
  params: Type.Object({}),
  result: ReportList,
  handler: async () => ({
    data: Object.entries(titles).map(([name, title]) => ({ name, title, path: `/billing/reports/${name}` })),
  }),
});
