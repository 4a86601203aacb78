import type { ById, ListQuery, Page } from '@isp/sdk';
import type { OrderCheck, OrderCheckAnswer } from '@isp/subscriptions/contract';
import type { SetWalletParams, TopUpWalletParams, Wallet, WalletEntry } from './wallet.ts';

/** The wallet of a reseller was topped up. */
export interface WalletToppedUp {
  readonly entryId: string;
  readonly resellerId: string;
  readonly amountMinor: number;
  readonly balanceMinor: number;
  readonly currency: string;
  /** Business time. */
  readonly at: string;
}

/** A reseller could not order: its wallet has not enough. */
export interface WalletTooLow {
  readonly resellerId: string;
  readonly customerId: string;
  readonly tariffId: string;
  readonly neededMinor: number;
  readonly balanceMinor: number;
  readonly currency: string;
  /** Business time. */
  readonly at: string;
}

declare module '@isp/sdk' {
  interface Actions {
    'billing.wallets.get': { params: ById; result: Wallet };
    'billing.wallets.set': { params: SetWalletParams; result: Wallet };
    'billing.wallets.top-up': { params: TopUpWalletParams; result: WalletEntry };
    'billing.wallets.entries': { params: ById & ListQuery; result: Page<WalletEntry> };
    'billing.wallets.check-order': { params: OrderCheck; result: OrderCheckAnswer };
  }
  interface Events {
    'billing.wallet-topped-up': WalletToppedUp;
    'billing.wallet-too-low': WalletTooLow;
  }
}
