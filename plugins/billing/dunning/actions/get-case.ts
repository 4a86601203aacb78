import { ById, defineAction, platformErrors } from '@isp/sdk';
import { DunningCaseWithSteps } from '../../contract/index.ts';
import { caseWithSteps } from '../../data/dunning/case-store.ts';

/** Shows a case with what was done. */
export const getCase = defineAction('billing.dunning.cases.get', {
  summary: 'Shows a case with its reminders, promises, and the services that were blocked.',
  permission: 'billing.dunning.read',
  rest: 'GET /dunning/cases/{id}',
  params: ById,
  result: DunningCaseWithSteps,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) => ctx.transaction((tx) => caseWithSteps(tx, id), { readOnly: true }),
});
