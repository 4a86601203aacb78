import { defineErrors } from '@isp/sdk';

/** Why something is not signed or verified. */
export const signingErrors = defineErrors({
  KEY_UNUSABLE: {
    status: 422,
    text: 'This is no Ed25519 {what} in PEM; make a key pair with: isp plugin keys create.',
    retry: 'after-change',
  },
});
