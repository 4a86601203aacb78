import { applyDeposit } from './actions/apply-deposit.ts';
import { listDeposits } from './actions/list-deposits.ts';
import { returnDeposit } from './actions/return-deposit.ts';
import { takeDeposit } from './actions/take-deposit.ts';

/** Security deposits of customers. */
export const depositActions = [applyDeposit, listDeposits, returnDeposit, takeDeposit];
