import type { ListQuery, Page } from '@isp/sdk';
import type { ApplyDepositParams, Deposit, ReturnDepositParams, TakeDepositParams } from './deposit.ts';

/** A deposit was taken, or (negative) given back. */
export interface DepositMoved {
  readonly depositId: string;
  readonly customerId: string;
  readonly resellerId: string;
  readonly amountMinor: number;
  readonly leftMinor: number;
  readonly currency: string;
  readonly method: string;
  /** Business time. */
  readonly at: string;
}

declare module '@isp/sdk' {
  interface Actions {
    'billing.deposits.take': { params: TakeDepositParams; result: Deposit };
    'billing.deposits.list': { params: ListQuery; result: Page<Deposit> };
    'billing.deposits.apply': { params: ApplyDepositParams; result: Deposit };
    'billing.deposits.return': { params: ReturnDepositParams; result: Deposit };
  }
  interface Events {
    'billing.deposit-taken': DepositMoved;
    'billing.deposit-returned': DepositMoved;
  }
}
