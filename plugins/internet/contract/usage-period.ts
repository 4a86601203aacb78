/**
 * A period of a quota is over, and late packets have come: what the RADIUS plugin tells, of which orders need not know that it is
 * there. The types have to be the same as its own.
 */
export interface UsagePeriodClosed {
  readonly serviceId: string;
  readonly customerId: string;
  readonly resellerId: string;
  readonly from: string;
  readonly to: string;
  readonly quotaBytes: number;
  readonly limitBytes: number;
  readonly usedBytes: number;
  /** What was moved beyond the limit: to be charged, where `whenUsedUp` is `charge`. */
  readonly overBytes: number;
  readonly whenUsedUp: 'notify' | 'throttle' | 'block' | 'charge';
  /** What a gigabyte of it costs, as the tariff said in that period. */
  readonly overPrice?: { readonly amountMinor: number; readonly currency: string };
}

declare module '@isp/sdk' {
  interface Events {
    'radius.usage-period-closed': UsagePeriodClosed;
  }
}
