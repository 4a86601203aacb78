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
  SUBSCRIPTIONS_CHANGE_WAITING: {
    status: 409,
    text: 'A {wish} of service {id} waits for {dueOn} already. Nothing was changed; withdraw it first: DELETE /services/{id}/scheduled-changes/{changeId}.',
    retry: 'after-change',
  },
  SUBSCRIPTIONS_CHANGE_OVER: {
    status: 409,
    text: 'Change {id} is {status} and waits no longer; nothing was withdrawn.',
  },
  SUBSCRIPTIONS_SAME_TARIFF: {
    status: 409,
    text: 'Service {id} has tariff {tariffId} already, or is being changed to it. Nothing was changed.',
  },
  SUBSCRIPTIONS_SERVICE_PENDING: {
    status: 409,
    text: 'Service {id} is not active yet; its tariff can be changed when it is. Nothing was changed.',
    retry: 'later',
  },
  SUBSCRIPTIONS_SERVICE_IS_COMPONENT: {
    status: 409,
    text: 'Service {id} is a component of service {parentId} and goes with it: {wish} that one. Nothing was changed.',
    retry: 'after-change',
  },
  SUBSCRIPTIONS_ORDER_REFUSED: {
    status: 409,
    text: '{reason} Nothing was ordered.',
    retry: 'after-change',
  },
  SUBSCRIPTIONS_ORDER_UNCHECKED: {
    status: 503,
    text: 'Whether the reseller may order cannot be said at the moment ({action} gives no proper answer); nothing was ordered.',
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
  SUBSCRIPTIONS_COSTS_UNKNOWN: {
    status: 503,
    text: 'What the end of the service costs is not known at present: {plugin} gave no proper answer. Nothing was changed; try again later.',
    retry: 'later',
  },
});
