import type { ScheduledChange } from './scheduled-change.ts';
import type { Service } from './service.ts';
import type { TariffPrice } from './tariff.ts';

/** Something happened to a service on the network. */
export type ServiceEvent = Pick<
  Service,
  | 'customerId'
  | 'resellerId'
  | 'type'
  | 'tariffId'
  | 'status'
  | 'suspensionReason'
  | 'login'
  | 'startDate'
  | 'parentId'
> & {
  readonly serviceId: string;
  /** The tariff it had before, when it has another one. */
  readonly previousTariffId?: string;
  /** Business time it was applied at. */
  readonly at: string;
};

export type ServiceEventName =
  | 'subscriptions.service-activated'
  | 'subscriptions.service-suspended'
  | 'subscriptions.service-resumed'
  | 'subscriptions.service-tariff-changed'
  | 'subscriptions.service-cancelled'
  | 'subscriptions.service-incomplete';

/** A scheduled change could not be carried out when its day came. */
export type ScheduledChangeRefused = Pick<
  ScheduledChange,
  'serviceId' | 'customerId' | 'resellerId' | 'wish' | 'dueOn'
> & {
  readonly changeId: string;
  readonly reason: string;
};

/** A tariff costs something else from a day on. */
export interface TariffPriceChanged extends TariffPrice {
  readonly tariffId: string;
}
