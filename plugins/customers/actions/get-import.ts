import { ById, defineAction, platformErrors } from '@isp/sdk';
import { CustomerImport } from '../contract/index.ts';
import { imports } from '../data/import-store.ts';

/** Says how far an import is. */
export const getImport = defineAction('customers.imports.get', {
  summary: 'Reads one import of customers, with how far it is.',
  permission: 'customers.customer.import',
  rest: 'GET /customer-imports/{id}',
  params: ById,
  result: CustomerImport,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) => ctx.transaction((tx) => imports.get(tx, id), { readOnly: true }),
});
