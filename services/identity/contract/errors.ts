import { defineErrors } from '@isp/sdk';

/** What can go wrong with people and their logins, beside the errors of the platform. */
export const identityErrors = defineErrors({
  IDENTITY_LOGIN_FAILED: {
    status: 401,
    text: 'The e-mail, the password or the code is wrong.',
    retry: 'after-change',
  },
  IDENTITY_TOTP_REQUIRED: {
    status: 401,
    text: 'This account asks for a code of the authenticator app as well: send it as "totp", or one of the recovery codes.',
    retry: 'after-change',
  },
  IDENTITY_TOO_MANY_TRIES: {
    status: 429,
    text: 'Too many tries failed; try again in {retryAfterSeconds} seconds.',
    retry: 'later',
  },
  IDENTITY_ADDRESS_REFUSED: {
    status: 403,
    text: 'Staff may not log in from {address}; an administrator keeps the list of addresses.',
  },
  IDENTITY_ADDRESS_NOT_COVERED: {
    status: 422,
    text: 'Your own address {address} is not in this list; nothing was changed, since you would lock yourself out.',
    retry: 'after-change',
  },
  IDENTITY_USER_UNKNOWN: { status: 404, text: 'There is no user with the e-mail {email}.' },
  IDENTITY_EMAIL_TAKEN: { status: 409, text: 'There is a user with the e-mail {email} already.' },
  IDENTITY_ROLE_EXISTS: { status: 409, text: 'There is a role named {name} already.' },
  IDENTITY_ROLE_READY: {
    status: 409,
    text: 'The role {name} is a ready one and stays as it is; make a role of your own instead.',
  },
  IDENTITY_ROLE_IN_USE: {
    status: 409,
    text: 'The role {name} is held by {count} users; give them another one first.',
    retry: 'after-change',
  },
  IDENTITY_GRANT_TOO_HIGH: {
    status: 403,
    text: 'You cannot grant {permissions}, which you do not hold yourself.',
  },
  IDENTITY_USER_ABOVE: {
    status: 403,
    text: 'This user may do more than you ({permissions}); nothing was changed.',
  },
  IDENTITY_OWN_ACCOUNT: {
    status: 409,
    text: 'This is your own account; somebody else has to do that.',
  },
  IDENTITY_LAST_ADMINISTRATOR: {
    status: 409,
    text: 'This is the last administrator who can log in; make another one first.',
    retry: 'after-change',
  },
  IDENTITY_USER_DISABLED: {
    status: 409,
    text: 'This user is disabled; enable him first.',
    retry: 'after-change',
  },
  IDENTITY_ALREADY_ACCEPTED: {
    status: 409,
    text: 'This user has a password already; he can reset it himself.',
  },
  IDENTITY_PASSWORD_WEAK: {
    status: 422,
    text: 'This password will not do: {reason}.',
    retry: 'after-change',
  },
  IDENTITY_PASSWORD_WRONG: {
    status: 403,
    text: 'The present password is wrong; nothing was changed.',
    retry: 'after-change',
  },
  IDENTITY_TOKEN_INVALID: {
    status: 410,
    text: 'This link has been used or is too old; ask for a new one.',
    retry: 'after-change',
  },
  IDENTITY_TOTP_ENABLED: {
    status: 409,
    text: 'A second factor is set up already; disable it before you set up another one.',
  },
  IDENTITY_TOTP_NOT_BEGUN: { status: 409, text: 'Begin with POST /auth/totp; there is nothing to confirm.' },
  IDENTITY_TOTP_WRONG: {
    status: 422,
    text: 'This code does not fit; check the clock of the phone, and wait for the next code.',
    retry: 'after-change',
  },
  IDENTITY_NOT_AS_ANOTHER: {
    status: 403,
    text: 'You are logged in as somebody else; this only he himself may do.',
  },
  IDENTITY_LOGIN_NEEDED: { status: 403, text: 'This is for a login session; an API key does not do.' },
  IDENTITY_NOT_LOGGED_IN_AS: { status: 409, text: 'You are not logged in as somebody else.' },
  IDENTITY_TOO_MANY_PREFERENCES: {
    status: 409,
    text: 'You have {most} settings already; remove one first.',
    retry: 'after-change',
  },
  IDENTITY_TOO_MANY_VIEWS: {
    status: 409,
    text: 'You share {most} views already; remove one first.',
    retry: 'after-change',
  },
  IDENTITY_RESELLER_CLOSED: {
    status: 409,
    text: 'The reseller {id} is closed; nothing was changed. A closed reseller stays as it is.',
  },
  IDENTITY_RESELLER_HAS_CHILDREN: {
    status: 409,
    text: 'The reseller {id} has {count} open resellers below it; close or move them first.',
    retry: 'after-change',
  },
  IDENTITY_RESELLER_LOOP: {
    status: 422,
    text: 'The reseller {parentId} is below {id} itself; choose another parent.',
    retry: 'after-change',
  },
  IDENTITY_RESELLER_TOO_DEEP: {
    status: 422,
    text: 'Resellers can be {limit} levels deep; choose a parent further up.',
    retry: 'after-change',
  },
  IDENTITY_RESELLER_FIXED: {
    status: 409,
    text: 'The reseller {id} is the ISP itself, or your own; it is neither moved nor closed.',
  },
});
