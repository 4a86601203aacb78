import { ById, defineAction, platformErrors } from '@isp/sdk';
import { CdrFile } from '../contract/index.ts';
import { cdrFiles, countCalls, toCdrFile } from '../data/cdr-file-store.ts';

/** Reads how far a file is. */
export const getCdrFile = defineAction('voice.cdr-files.get', {
  summary: 'Reads one file of call detail records, with how many of its rows are read, rated and failed.',
  permission: 'voice.cdr.read',
  rest: 'GET /voice/cdr-files/{id}',
  params: ById,
  result: CdrFile,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) =>
    ctx.transaction(async (tx) => toCdrFile(await cdrFiles.get(tx, id), await countCalls(tx, id)), {
      readOnly: true,
    }),
});
