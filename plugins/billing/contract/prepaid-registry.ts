import type { ById } from '@isp/sdk';
import type { Prepaid } from './prepaid.ts';

/** The balance of somebody who pays in advance. */
export interface PrepaidBalance {
  readonly customerId: string;
  readonly resellerId: string;
  readonly balanceMinor: number;
  readonly currency: string;
  /** Business time. */
  readonly at: string;
}

/** It is below an amount somebody wants to be told of. */
export interface BalanceLow extends PrepaidBalance {
  readonly thresholdMinor: number;
}

/** What is due costs more than there is, or there is enough again. */
export interface BalanceNeeded extends PrepaidBalance {
  readonly neededMinor: number;
}

declare module '@isp/sdk' {
  interface Actions {
    'billing.prepaid.get': { params: ById; result: Prepaid };
  }
  interface Events {
    'billing.balance-low': BalanceLow;
    'billing.balance-exhausted': BalanceNeeded;
    'billing.balance-restored': BalanceNeeded;
  }
  interface Jobs {
    'billing.look-at-prepaid': { customerId: string };
    'billing.carry-prepaid': { customerId: string };
  }
}
