import type { Service } from './service.ts';

/** Something happened to a service on the network. */
export type ServiceEvent = Pick<
  Service,
  'customerId' | 'resellerId' | 'type' | 'tariffId' | 'status' | 'suspensionReason' | 'login' | 'startDate'
> & {
  readonly serviceId: string;
  /** Business time it was applied at. */
  readonly at: string;
};

export type ServiceEventName =
  | 'subscriptions.service-activated'
  | 'subscriptions.service-suspended'
  | 'subscriptions.service-resumed'
  | 'subscriptions.service-cancelled';
