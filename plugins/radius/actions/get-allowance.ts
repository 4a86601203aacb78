import { ById, defineAction, platformErrors } from '@isp/sdk';
import { Allowance } from '../contract/index.ts';
import { showAllowance, visibleAllowance } from '../fair-use/show-allowance.ts';

/** How much is left, and how fast is it now? */
export const getAllowance = defineAction('radius.allowances.get', {
  summary: 'Reads what a service may move, what of it is used, and the speed it has now and why.',
  permission: 'radius.usage.read',
  rest: 'GET /services/{id}/allowance',
  params: ById,
  result: Allowance,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) =>
    ctx.transaction(async (tx) => showAllowance(ctx, tx, await visibleAllowance(tx, id)), { readOnly: true }),
});
