import { defineErrors } from '@isp/sdk';

/** What can be refused about an order, beside the errors of the platform and of subscriptions. */
export const internetErrors = defineErrors({
  INTERNET_LOGIN_TAKEN: {
    status: 409,
    text: 'The login {login} is in use; nothing was ordered or changed. Choose another one.',
    retry: 'after-change',
  },
  INTERNET_STATIC_IP_TAKEN: {
    status: 409,
    text: 'The address {staticIp} belongs to another service; nothing was ordered. Choose another one.',
    retry: 'after-change',
  },
  INTERNET_ADDRESS_TAKEN: {
    status: 409,
    text: 'The address {address} belongs to another service; nothing was changed. Choose another one.',
    retry: 'after-change',
  },
  INTERNET_ADDRESSES_UNCHECKED: {
    status: 503,
    text: 'Whether the addresses are free cannot be said at the moment, since RADIUS is away; nothing was changed.',
    retry: 'later',
  },
  INTERNET_CHANGE_WAITING: {
    status: 409,
    text: 'A change of service {id} is on its way to the network already (job {jobId}); nothing was changed. Wait until it is there, or cancel the job.',
    retry: 'later',
  },
  INTERNET_NOT_CHANGEABLE: {
    status: 409,
    text: 'Service {id} is {state}; nothing was changed.',
    retry: 'after-change',
  },
});
