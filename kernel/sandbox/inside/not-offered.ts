import { sandboxErrors } from '@isp/sdk';

/** What is asked for does not exist here. */
export function notOffered(what: string, instead: string) {
  return sandboxErrors.SANDBOX_NOT_OFFERED({ what, instead });
}
