import { defineErrors } from '@isp/sdk';

/** What can go wrong with RADIUS, beside the errors of the platform. */
export const radiusErrors = defineErrors({
  RADIUS_LOGIN_TAKEN: {
    status: 409,
    text: 'The login {login} belongs to another service; nothing was changed. Choose another login.',
    retry: 'after-change',
  },
  RADIUS_DESIRED_STATE_INCOMPLETE: {
    status: 422,
    text: 'A service that is {state} needs {missing}; nothing was changed.',
    retry: 'after-change',
  },
  RADIUS_USAGE_RANGE: {
    status: 422,
    text: 'That time cannot be shown: {problem}.',
    retry: 'after-change',
  },
  RADIUS_NO_QUOTA: {
    status: 409,
    text: 'The service {id} has no quota at the moment; nothing was changed. Its tariff decides, and it has to be set up.',
    retry: 'after-change',
  },
  RADIUS_SESSION_NOT_OPEN: {
    status: 409,
    text: 'The session {id} is over, or its NAS is not registered; there is nobody to tell. Nothing was changed.',
    retry: 'after-change',
  },
  RADIUS_POOL_EXHAUSTED: {
    status: 409,
    text: 'pool exhausted: nothing is left of the pool {pool}; nothing was changed. Make it larger, or wait until the quarantine of what was given back is over.',
    retry: 'after-change',
  },
  RADIUS_POOL_UNKNOWN: {
    status: 422,
    text: 'There is no pool {pool}; nothing was changed. Add it, or name another one in the tariff.',
    retry: 'after-change',
  },
  RADIUS_ADDRESS_TAKEN: {
    status: 409,
    text: 'The address {address} belongs to another service; nothing was changed. Choose another one.',
    retry: 'after-change',
  },
  RADIUS_PREFIX_UNFIT: {
    status: 422,
    text: 'The network {prefix} is in the pool {pool}, which gives prefixes of {length} bits; nothing was changed. Choose one of that length.',
    retry: 'after-change',
  },
  RADIUS_POOL_TAKEN: {
    status: 409,
    text: 'There is a pool already {what}; nothing was changed.',
    retry: 'after-change',
  },
  RADIUS_NAS_UNKNOWN: {
    status: 422,
    text: 'There is no NAS with the name or address {nas}; "GET /radius/nas" lists them. Nothing was changed.',
    retry: 'after-change',
  },
  RADIUS_NAS_ADDRESS_TAKEN: {
    status: 409,
    text: 'There is a NAS with the address {address}, or one of the others, already; nothing was changed. Those behind one address need an identifier each.',
    retry: 'after-change',
  },
});
