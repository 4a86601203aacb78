export { Delivery, DeliveryAttempt, DeliveryStatus, EventList, ListDeliveriesParams } from './delivery.ts';
export { DisabledReason, Endpoint, EndpointStatus, EndpointWithSecret, EventFilters } from './endpoint.ts';
export {
  ChangeEndpointParams,
  CreateEndpointParams,
  ListEndpointsParams,
  RotateSecretParams,
} from './endpoint-params.ts';
export { webhooksErrors } from './errors.ts';
export type { EndpointDisabled } from './registry.ts';
