import { defineErrors } from '@isp/sdk';

/** What routers and their administration can refuse. Those with `later` are worth another try. */
export const mikrotikErrors = defineErrors({
  MIKROTIK_ROUTER_UNREACHABLE: {
    status: 503,
    text: 'The router {name} does not answer ({reason}). Look at its power, its address and its service www-ssl.',
    retry: 'later',
  },
  MIKROTIK_ROUTER_FAILED: {
    status: 502,
    text: 'The router {name} failed at {what}: {reason}.',
    retry: 'later',
  },
  MIKROTIK_CHANGED_MEANWHILE: {
    status: 503,
    text: 'Somebody else changed {what} on the router {name} at the same time; it is read again at the next try.',
    retry: 'later',
  },
  MIKROTIK_LOGIN_REFUSED: {
    status: 409,
    text: 'The router {name} refuses the user {user}. Enter its password again, or give the user the policies api, rest-api, read, write.',
  },
  MIKROTIK_CERTIFICATE_REFUSED: {
    status: 409,
    text: 'The router {name} shows another certificate than expected ({reason}); nothing was sent to it. If the certificate was renewed, pin its new fingerprint.',
  },
  MIKROTIK_ROUTER_REFUSED: {
    status: 409,
    text: 'The router {name} refuses {what}: {reason}.',
  },
  MIKROTIK_PASSWORD_SEALED: {
    status: 409,
    text: 'The password of the router {name} was sealed with another key. Enter the password again.',
  },
  MIKROTIK_NO_DEVICE: {
    status: 409,
    text: 'There is no router for services of the reseller {resellerId}; nothing was changed. Add one, then try again.',
  },
  MIKROTIK_DEVICE_IN_USE: {
    status: 409,
    text: 'The router {name} has {count} services; nothing was changed. Terminate them first.',
  },
  MIKROTIK_DEVICE_ADDRESS_TAKEN: {
    status: 409,
    text: 'There is a router with the address {address} already; nothing was changed.',
  },
  MIKROTIK_SERVICE_BUSY: {
    status: 503,
    text: 'Another job works on the service {serviceId} at this moment; nothing was changed.',
    retry: 'later',
  },
  MIKROTIK_DESIRED_STATE_INCOMPLETE: {
    status: 422,
    text: 'A service that is {state} needs {missing}; nothing was changed.',
  },
});
