import { getPrepaid } from './actions/get-prepaid.ts';
import { carryPrepaid } from './carry-prepaid.ts';
import { lookAtPrepaid } from './look-at-prepaid.ts';

/** Balances and periods that are paid in advance. */
export const prepaid = { actions: [getPrepaid], jobs: [carryPrepaid, lookAtPrepaid] };
