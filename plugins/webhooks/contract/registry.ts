import type { ById, ListQuery, Page } from '@isp/sdk';
import type { Delivery, EventList } from './delivery.ts';
import type { DisabledReason, Endpoint, EndpointWithSecret } from './endpoint.ts';
import type { ChangeEndpointParams, CreateEndpointParams, RotateSecretParams } from './endpoint-params.ts';

/** An endpoint was disabled by the platform. */
export interface EndpointDisabled {
  readonly endpointId: string;
  readonly resellerId: string;
  readonly url: string;
  readonly reason: DisabledReason;
}

declare module '@isp/sdk' {
  interface Actions {
    'webhooks.endpoints.create': { params: CreateEndpointParams; result: EndpointWithSecret };
    'webhooks.endpoints.list': { params: ListQuery; result: Page<Endpoint> };
    'webhooks.endpoints.get': { params: ById; result: Endpoint };
    'webhooks.endpoints.change': { params: ChangeEndpointParams; result: Endpoint };
    'webhooks.endpoints.remove': { params: ById; result: undefined };
    'webhooks.endpoints.rotate-secret': { params: RotateSecretParams; result: EndpointWithSecret };
    'webhooks.endpoints.ping': { params: ById; result: Delivery };
    'webhooks.deliveries.list': { params: ListQuery; result: Page<Delivery> };
    'webhooks.deliveries.get': { params: ById; result: Delivery };
    'webhooks.deliveries.replay': { params: ById; result: Delivery };
    'webhooks.events.list': { params: Record<string, never>; result: EventList };
  }
  interface Events {
    'webhooks.endpoint-disabled': EndpointDisabled;
  }
  interface Jobs {
    'webhooks.tell-owner': { endpointId: string; contact: string; url: string; reason: DisabledReason };
  }
}
