import { defineAction, pageOf } from '@isp/sdk';
import { ListSepaFilesParams, SepaFile } from '../../contract/index.ts';
import { sepaFiles, shownFile } from '../../data/sepa-store.ts';

/** Lists the files of debits. */
export const listSepaFiles = defineAction('billing.sepa-files.list', {
  summary: 'Lists the files of direct debits that were made.',
  permission: 'billing.sepa-file.make',
  rest: 'GET /billing/sepa-files',
  params: ListSepaFilesParams,
  result: pageOf(SepaFile),
  async handler(ctx, query) {
    const { data, page } = await sepaFiles.list(ctx.read, query);
    return { data: data.map(shownFile), page };
  },
});
