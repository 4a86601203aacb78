import { defineAction, pageOf } from '@isp/sdk';
import { BillingImport, ListBillingImportsParams } from '../contract/index.ts';
import { imports, shownImport } from '../data/import-store.ts';

/** Lists the files of other systems' books that are, or were, taken over. */
export const listBillingImports = defineAction('billing.imports.list', {
  summary: 'Lists imports of books.',
  permission: 'billing.import.use',
  rest: 'GET /billing/imports',
  params: ListBillingImportsParams,
  result: pageOf(BillingImport),
  async handler(ctx, query) {
    const page = await imports.list(ctx.read, query);
    return { ...page, data: page.data.map(shownImport) };
  },
});
