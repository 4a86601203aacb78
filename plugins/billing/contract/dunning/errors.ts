import { defineErrors } from '@isp/sdk';

/** What can go wrong in dunning, beside the errors of billing and of the platform. */
export const dunningErrors = defineErrors({
  BILLING_POLICY_TAKEN: {
    status: 409,
    text: 'The policy {name} is for the same customers; nothing was changed. Change that one, or name another type or tag.',
    retry: 'after-change',
  },
  BILLING_POLICY_FOR_ALL: {
    status: 409,
    text: 'Policy {id} is the one for all customers no other fits; it stays. Change it instead.',
  },
  BILLING_CASE_CLOSED: {
    status: 409,
    text: 'Case {id} is closed; nothing was changed.',
  },
  BILLING_PROMISE_TOO_SOON: {
    status: 409,
    text: 'The last promise to pay was made on {madeOn}; the next is possible from {from} on. Nothing was changed.',
  },
  BILLING_NOT_OPEN: {
    status: 409,
    text: 'Invoice {invoice} is {status}; nothing was changed. Only an issued invoice of which something is open can be reminded of or written off.',
  },
  BILLING_NOT_WRITTEN_OFF: {
    status: 409,
    text: 'Nothing of invoice {invoice} is written off; nothing was changed.',
  },
  BILLING_NO_ADDRESS: {
    status: 409,
    text: 'Customer {id} has no e-mail address; nothing was sent. Add one to the customer.',
    retry: 'after-change',
  },
  BILLING_ALREADY_REMINDED: {
    status: 409,
    text: 'A reminder of invoice {invoice} is on its way, or left today; nothing was sent.',
  },
  BILLING_WAVE_NOT_PREVIEWED: {
    status: 409,
    text: 'Wave {id} is {status}, not previewed; nothing was carried out. Start another wave if something is due again.',
  },
});
