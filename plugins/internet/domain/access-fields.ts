import type { FixedAddresses } from '../contract/index.ts';

/** What a service comes in with: all of it, so that a change needs nothing of before. */
export interface Access extends FixedAddresses {
  readonly login: string;
  readonly password: string;
}
