import { defineAction, pageOf } from '@isp/sdk';
import { AchFile, ListAchFilesParams } from '../../contract/index.ts';
import { achFiles, shownAchFile } from '../../data/ach-store.ts';

/** Lists the ACH files. */
export const listAchFiles = defineAction('billing.ach-files.list', {
  summary: 'Lists the ACH files that were made.',
  permission: 'billing.sepa-file.make',
  rest: 'GET /billing/ach-files',
  params: ListAchFilesParams,
  result: pageOf(AchFile),
  async handler(ctx, query) {
    const { data, page } = await achFiles.list(ctx.read, query);
    return { data: data.map(shownAchFile), page };
  },
});
