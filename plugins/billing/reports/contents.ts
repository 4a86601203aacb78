import { ageing } from './actions/ageing.ts';
import { churn } from './actions/churn.ts';
import { deferredRevenue } from './actions/deferred-revenue.ts';
import { getJournalAccounts } from './actions/get-journal-accounts.ts';
import { journal } from './actions/journal.ts';
import { listReports } from './actions/list-reports.ts';
import { mrrArpu } from './actions/mrr-arpu.ts';
import { paymentsByDay } from './actions/payments-by-day.ts';
import { paymentsByMethod } from './actions/payments-by-method.ts';
import { revenue } from './actions/revenue.ts';
import { setJournalAccounts } from './actions/set-journal-accounts.ts';
import { summary } from './actions/summary.ts';
import { taxReport } from './actions/taxes.ts';

/** What billing offers to look at in sums. */
export const reportActions = [
  ageing,
  churn,
  deferredRevenue,
  getJournalAccounts,
  journal,
  listReports,
  mrrArpu,
  paymentsByDay,
  paymentsByMethod,
  revenue,
  setJournalAccounts,
  summary,
  taxReport,
];
