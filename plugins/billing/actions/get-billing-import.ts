import { ById, defineAction, platformErrors } from '@isp/sdk';
import { BillingImport } from '../contract/index.ts';
import { imports, shownImport } from '../data/import-store.ts';

/** Says how far an import of books is. */
export const getBillingImport = defineAction('billing.imports.get', {
  summary: 'Reads one import of books, with how far it is.',
  permission: 'billing.import.use',
  rest: 'GET /billing/imports/{id}',
  params: ById,
  result: BillingImport,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) =>
    ctx.transaction(async (tx) => shownImport(await imports.get(tx, id)), { readOnly: true }),
});
