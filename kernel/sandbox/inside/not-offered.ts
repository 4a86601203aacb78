import { defineErrors } from '@isp/sdk';

const errors = defineErrors({
  SANDBOX_NOT_OFFERED: { status: 501, text: '{what} is not there in a sandbox; {instead}.' },
});

/** What is asked for does not exist here. */
export function notOffered(what: string, instead: string) {
  return errors.SANDBOX_NOT_OFFERED({ what, instead });
}
