import { defineErrors } from '@isp/sdk';

export const identityErrors = defineErrors({
  IDENTITY_LOGIN_FAILED: { status: 401, text: 'The e-mail or the password is wrong.', retry: 'after-change' },
  IDENTITY_USER_UNKNOWN: { status: 404, text: 'There is no user with the e-mail {email}.' },
  IDENTITY_EMAIL_TAKEN: { status: 409, text: 'There is a user with the e-mail {email} already.' },
  IDENTITY_ROLE_EXISTS: { status: 409, text: 'There is a role named {name} already.' },
  IDENTITY_GRANT_TOO_HIGH: {
    status: 403,
    text: 'You cannot grant {permissions}, which you do not hold yourself.',
  },
});
