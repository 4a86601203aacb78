import { defineErrors } from '@isp/sdk';

/** What can be refused about tariffs and services, beside the errors of the platform. */
export const subscriptionsErrors = defineErrors({
  SUBSCRIPTIONS_TARIFF_RETIRED: {
    status: 409,
    text: 'Tariff {id} is retired; nothing was changed. Add a new tariff instead.',
  },
  SUBSCRIPTIONS_TYPE_AWAY: {
    status: 503,
    text: 'The plugin {plugin} of services of type {type} gives no proper answer at the moment; nothing was changed.',
    retry: 'later',
  },
  SUBSCRIPTIONS_CUSTOMER_CLOSED: {
    status: 409,
    text: 'Customer {id} is closed; nothing was ordered.',
  },
  SUBSCRIPTIONS_SERVICE_NOT_ACTIVE: {
    status: 409,
    text: 'Service {id} is {state}; only an active service can be suspended. Nothing was changed.',
    retry: 'after-change',
  },
  SUBSCRIPTIONS_SERVICE_NOT_SUSPENDED: {
    status: 409,
    text: 'Service {id} is {state}; only a suspended service can be resumed. Nothing was changed.',
    retry: 'after-change',
  },
  SUBSCRIPTIONS_SERVICE_CANCELLED: {
    status: 409,
    text: 'Service {id} is cancelled, or is being cancelled at this moment. Nothing was changed.',
  },
});
