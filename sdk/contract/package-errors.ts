import { defineErrors } from './define-errors.ts';

/** Why a package is not installed, updated, rolled back or removed. None of them leaves anything half done. */
export const packageErrors = defineErrors({
  CONSENT_REQUIRED: {
    status: 403,
    text: '{plugin} {version} asks for what nobody has agreed to: {permissions}. Look at it and send these ids as consent. Nothing was changed.',
    retry: 'after-change',
  },
  KEY_UNUSABLE: {
    status: 422,
    text: 'This is no Ed25519 {what} in PEM; make a key pair with: isp plugin keys create.',
    retry: 'after-change',
  },
  PACKAGE_INVALID: {
    status: 422,
    text: 'The package cannot be used: {reason}. Nothing was changed.',
    retry: 'after-change',
  },
  PACKAGE_UNSIGNED: {
    status: 403,
    text: '{plugin} {version} is not signed. In development, allow it with --allow-unsigned; in production mode only signed packages are installed.',
    retry: 'after-change',
  },
  PACKAGE_KEY_UNKNOWN: {
    status: 403,
    text: '{plugin} {version} is signed with the key {keyId}, which is not trusted. If you know whose it is, add it with: isp trust add. Nothing was changed.',
    retry: 'after-change',
  },
  PACKAGE_ALTERED: {
    status: 422,
    text: '{plugin} {version} is not what its publisher signed: {reason}. None of its code was run.',
  },
  PACKAGE_DOWNGRADE: {
    status: 409,
    text: '{plugin} is at {installed}, and {version} is older; go back with a rollback. Nothing was changed.',
    retry: 'after-change',
  },
  PACKAGE_REVOKED: { status: 409, text: '{plugin} {version} was revoked: {reason}' },
  PACKAGE_UNMET: {
    status: 409,
    text: '{plugin} {version} does not fit: {reason}. Nothing was changed.',
    retry: 'after-change',
  },
  PACKAGE_NOT_STORED: {
    status: 507,
    text: '{plugin} {version} could not be stored: {reason}. Nothing was changed.',
    retry: 'later',
  },
  PACKAGE_NOT_STARTED: {
    status: 409,
    text: '{plugin} {version} did not start: {reason}. Nothing of it was kept.',
    retry: 'after-change',
  },
  PACKAGE_NEEDED: {
    status: 409,
    text: '{plugin} stays: {dependants} requires it; remove that first. Nothing was changed.',
    retry: 'after-change',
  },
  PACKAGE_NOT_INSTALLED: {
    status: 409,
    text: '{plugin} is part of the platform or of a plugin folder; it is changed there and not by packages.',
  },
  ROLLBACK_IMPOSSIBLE: {
    status: 409,
    text: '{plugin} cannot go back to {version}: {reason}. It stays at {installed}.',
  },
  CHANGE_RUNNING: {
    status: 409,
    text: '{plugin} is being changed already; wait until it is done.',
    retry: 'later',
  },
});
