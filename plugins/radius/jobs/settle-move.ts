import { defineJob, Id } from '@isp/sdk';
import { Type } from 'typebox';
import { moveLogs } from '../data/customer-logs.ts';

/** Gives what was written while a customer moved to its new reseller; repeating it changes nothing. */
export const settleMove = defineJob('radius.settle-move', {
  data: Type.Object({ customerId: Id }),
  handler: (ctx, { customerId }) => ctx.transaction((tx) => moveLogs(tx, customerId)),
});
