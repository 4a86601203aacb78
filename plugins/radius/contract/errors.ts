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
  RADIUS_SESSION_NOT_OPEN: {
    status: 409,
    text: 'The session {id} is over, or its NAS is not registered; there is nobody to tell. Nothing was changed.',
    retry: 'after-change',
  },
  RADIUS_NAS_ADDRESS_TAKEN: {
    status: 409,
    text: 'There is a NAS with the address {address} already; nothing was changed.',
    retry: 'after-change',
  },
});
