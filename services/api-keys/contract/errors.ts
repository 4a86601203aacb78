import { defineErrors } from '@isp/sdk';

/** What can go wrong with API keys, beside the errors of the platform. */
export const apiKeysErrors = defineErrors({
  API_KEYS_SCOPE_TOO_HIGH: {
    status: 403,
    text: 'You do not hold {scopes} yourself, so no key you make or rotate can have it; nothing was changed.',
  },
  API_KEYS_LIMIT_RAISED: {
    status: 403,
    text: 'You may lower {limit}, not raise it above {allowed}; nothing was changed. Ask the ISP to raise it.',
  },
  API_KEYS_KEY_ENDED: {
    status: 409,
    text: 'The API key {id} is {status}; nothing was changed. Make a new one.',
  },
  API_KEYS_TOO_MANY: {
    status: 409,
    text: 'There are {limit} API keys already, which is the limit; keys revoked this month count. Revoke one, or ask the ISP.',
    retry: 'after-change',
  },
  API_KEYS_PERSON_NEEDED: {
    status: 403,
    text: 'API keys are made by the person himself: log in as yourself to make or rotate one. A key can only rotate itself.',
  },
});
