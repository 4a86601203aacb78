import { changeCommissionRule } from './actions/change-rule.ts';
import { confirmSettlement } from './actions/confirm-settlement.ts';
import { createCommissionRule } from './actions/create-rule.ts';
import { getSettlement } from './actions/get-settlement.ts';
import { listCommissions } from './actions/list-commissions.ts';
import { listCommissionRules } from './actions/list-rules.ts';
import { listSettlementLines } from './actions/list-settlement-lines.ts';
import { listSettlements } from './actions/list-settlements.ts';
import { paySettlement } from './actions/pay-settlement.ts';
import { previewSettlement } from './actions/preview-settlement.ts';
import { printSettlement } from './actions/print-settlement.ts';
import { catchUpCommission } from './jobs/catch-up-commission.ts';
import { earnCommission } from './jobs/earn-commission.ts';

/** What billing offers about commission. */
export const commissionActions = [
  changeCommissionRule,
  confirmSettlement,
  createCommissionRule,
  getSettlement,
  listCommissionRules,
  listCommissions,
  listSettlementLines,
  listSettlements,
  paySettlement,
  previewSettlement,
  printSettlement,
];

export const commissionJobs = [catchUpCommission, earnCommission];
