import { defineErrors } from './define-errors.ts';

/** Why `ctx.fetch` brings no answer. */
export const fetchErrors = defineErrors({
  FETCH_REFUSED: { status: 403, text: 'The request to {host} was not sent: {reason}.' },
  FETCH_FAILED: {
    status: 502,
    text: '{host} gave no answer: {reason}. It may have taken the request or not.',
    retry: 'later',
  },
  FETCH_TOO_LARGE: { status: 502, text: '{what} of {host} is larger than {limitBytes} bytes.' },
  FETCH_TIMEOUT: {
    status: 504,
    text: '{host} did not answer within {timeoutMs} ms; it may have taken the request or not.',
    retry: 'later',
  },
});
