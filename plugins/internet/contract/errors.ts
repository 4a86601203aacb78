import { defineErrors } from '@isp/sdk';

/** What can be refused about an order, beside the errors of the platform and of subscriptions. */
export const internetErrors = defineErrors({
  INTERNET_LOGIN_TAKEN: {
    status: 409,
    text: 'The login {login} is in use; nothing was ordered. Choose another one, or leave it out to get one.',
    retry: 'after-change',
  },
  INTERNET_STATIC_IP_TAKEN: {
    status: 409,
    text: 'The address {staticIp} belongs to another service; nothing was ordered. Choose another one.',
    retry: 'after-change',
  },
});
