import { ById, defineAction, platformErrors } from '@isp/sdk';
import { AchFileContentAnswer } from '../../contract/index.ts';
import { achFiles } from '../../data/ach-store.ts';
import { openIban } from '../bank-secrets.ts';

/** Hands out an ACH file, to be given to the bank. */
export const getAchFileContent = defineAction('billing.ach-files.content', {
  summary: 'Hands out an ACH file, to be given to the bank; always the same as it was made.',
  permission: 'billing.sepa-file.make',
  rest: 'GET /billing/ach-files/{id}/content',
  sensitive: true,
  params: ById,
  result: AchFileContentAnswer,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) =>
    ctx.transaction(
      async (tx) => {
        const { madeOn, modifier, contentSealed } = await achFiles.get(tx, id);
        return { fileName: `ach-${madeOn}-${modifier}.txt`, content: openIban(contentSealed, id) };
      },
      { readOnly: true },
    ),
});
