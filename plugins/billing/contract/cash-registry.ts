import type { ById, ListQuery, Page } from '@isp/sdk';
import type {
  CashDesk,
  CashDeskList,
  CashSession,
  CashSessionReport,
  CloseCashDeskParams,
  CreateCashDeskParams,
  MoveCashParams,
  OpenCashDeskParams,
} from './cash-desk.ts';

/** A cash desk was closed and counted. */
export interface CashDeskClosed {
  readonly cashDeskId: string;
  readonly sessionId: string;
  readonly expectedMinor: number;
  readonly countedMinor: number;
  readonly differenceMinor: number;
  readonly currency: string;
  /** Business time. */
  readonly at: string;
}

declare module '@isp/sdk' {
  interface Actions {
    'billing.cash-desks.create': { params: CreateCashDeskParams; result: CashDesk };
    'billing.cash-desks.list': { params: Record<string, never>; result: CashDeskList };
    'billing.cash-desks.open': { params: OpenCashDeskParams; result: CashSession };
    'billing.cash-desks.close': { params: CloseCashDeskParams; result: CashSessionReport };
    'billing.cash-desks.move': { params: MoveCashParams; result: CashSession };
    'billing.cash-sessions.list': { params: ListQuery; result: Page<CashSession> };
    'billing.cash-sessions.get': { params: ById; result: CashSessionReport };
  }
  interface Events {
    'billing.cash-desk-closed': CashDeskClosed;
  }
}
