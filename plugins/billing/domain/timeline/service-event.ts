import type { BillingPeriod } from '@isp/sdk/cycles';
import type { BillingMode } from '../due.ts';
import type { PauseReason } from '../pauses.ts';
import type { Price } from '../price.ts';

/** How a service is billed for some time. */
export interface PlanTerms {
  /** What makes two charges the same: service, tariff, price, quantity. Another key is another charge. */
  readonly key: string;
  readonly price: Price;
  readonly period: BillingPeriod;
  readonly cycleDay: number;
  readonly mode: BillingMode;
}

/** What happened to a service, as billing sees it. `on` is the first day it is true. */
export type ServiceEvent =
  | { readonly kind: 'activated' | 'changed'; readonly on: Temporal.PlainDate; readonly plan: PlanTerms }
  | { readonly kind: 'suspended'; readonly on: Temporal.PlainDate; readonly reason: PauseReason }
  | { readonly kind: 'resumed'; readonly on: Temporal.PlainDate }
  /** `on` is not paid any more. */
  | { readonly kind: 'cancelled'; readonly on: Temporal.PlainDate };
