import type { BillingPeriod, Tariff } from '@isp/subscriptions/contract';
import { RateTable } from './rate-table.ts';
import { fieldsOf } from './tariff-fields.ts';

/** A voice tariff, ready to rate by. */
export interface VoicePlan {
  readonly tariffId: string;
  readonly rates: RateTable;
  readonly includedSeconds: number;
  readonly currency: string;
  readonly billingPeriod: BillingPeriod;
}

export function toVoicePlan(tariff: Tariff): VoicePlan {
  const { rates, includedSeconds = 0 } = fieldsOf(tariff);
  return {
    tariffId: tariff.id,
    rates: new RateTable(rates),
    includedSeconds,
    currency: tariff.price.currency,
    billingPeriod: tariff.billingPeriod,
  };
}
