import { defineAction, pageOf } from '@isp/sdk';
import { CdrFile, ListCdrFilesParams } from '../contract/index.ts';
import { cdrFiles, countCallsOf, toCdrFile } from '../data/cdr-file-store.ts';

/** Lists the files that were imported, with how far each is. */
export const listCdrFiles = defineAction('voice.cdr-files.list', {
  summary: 'Lists files of call detail records, with how many of their rows are read, rated and failed.',
  permission: 'voice.cdr.read',
  rest: 'GET /voice/cdr-files',
  params: ListCdrFilesParams,
  result: pageOf(CdrFile),
  async handler(ctx, query) {
    const { data, page } = await cdrFiles.list(ctx.read, query);
    const counts = await countCallsOf(
      ctx.read,
      data.map(({ id }) => id),
    );
    return {
      data: data.map((file) => toCdrFile(file, counts.get(file.id) ?? { rated: 0, failed: 0 })),
      page,
    };
  },
});
