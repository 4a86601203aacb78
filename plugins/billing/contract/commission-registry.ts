import type { ById, FileAnswer, ListQuery, Page } from '@isp/sdk';
import type {
  ChangeCommissionRuleParams,
  Commission,
  CommissionRule,
  CreateCommissionRuleParams,
  OneSettlement,
  PaySettlementParams,
  PreviewSettlementParams,
  Settlement,
} from './commission.ts';

type ListById = ById & ListQuery;

/** A reseller earned something, or something was taken back (then negative). */
export interface CommissionEarned {
  readonly commissionId: string;
  readonly resellerId: string;
  readonly invoiceId: string;
  readonly paymentId: string;
  readonly amountMinor: number;
  readonly currency: string;
  /** Business time. */
  readonly at: string;
}

/** A settlement is confirmed, or paid out (then with the reference). */
export interface SettlementNews {
  readonly settlementId: string;
  readonly resellerId: string;
  readonly payoutMinor: number;
  readonly currency: string;
  readonly until: string;
  readonly reference?: string;
  /** Business time. */
  readonly at: string;
}

declare module '@isp/sdk' {
  interface Actions {
    'billing.commission-rules.create': { params: CreateCommissionRuleParams; result: CommissionRule };
    'billing.commission-rules.list': { params: ListById; result: Page<CommissionRule> };
    'billing.commission-rules.change': { params: ChangeCommissionRuleParams; result: CommissionRule };
    'billing.commissions.list': { params: ListById; result: Page<Commission> };
    'billing.settlements.preview': { params: PreviewSettlementParams; result: Settlement };
    'billing.settlements.list': { params: ListById; result: Page<Settlement> };
    'billing.settlements.get': { params: OneSettlement; result: Settlement };
    'billing.settlements.lines': { params: OneSettlement & ListQuery; result: Page<Commission> };
    'billing.settlements.pdf': { params: OneSettlement; result: FileAnswer };
    'billing.settlements.confirm': { params: OneSettlement; result: Settlement };
    'billing.settlements.pay': { params: PaySettlementParams; result: Settlement };
  }
  interface Events {
    'billing.commission-earned': CommissionEarned;
    'billing.settlement-confirmed': SettlementNews;
    'billing.settlement-paid': SettlementNews;
  }
  interface Jobs {
    'billing.earn-commission': { invoiceId: string };
    'billing.catch-up-commission': { resellerId?: string; validFrom: string; after?: string };
  }
}
