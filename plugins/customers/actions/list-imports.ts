import { defineAction, pageOf } from '@isp/sdk';
import { CustomerImport, ListImportsParams } from '../contract/index.ts';
import { imports } from '../data/import-store.ts';

/** Lists the files of customers that are, or were, taken over. */
export const listImports = defineAction('customers.imports.list', {
  summary: 'Lists imports of customers.',
  permission: 'customers.customer.import',
  rest: 'GET /customer-imports',
  params: ListImportsParams,
  result: pageOf(CustomerImport),
  handler: (ctx, query) => imports.list(ctx.read, query),
});
