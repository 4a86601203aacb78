import { ById, defineAction, platformErrors } from '@isp/sdk';
import { SepaFileContent } from '../../contract/index.ts';
import { sepaFiles } from '../../data/sepa-store.ts';
import { openIban } from '../bank-secrets.ts';

/** Hands out a file of debits, to be given to the bank. */
export const getSepaFileContent = defineAction('billing.sepa-files.content', {
  summary: 'Hands out a file of direct debits, to be given to the bank; always the same as it was made.',
  permission: 'billing.sepa-file.make',
  rest: 'GET /billing/sepa-files/{id}/content',
  sensitive: true,
  params: ById,
  result: SepaFileContent,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) =>
    ctx.transaction(
      async (tx) => {
        const { messageId, contentSealed } = await sepaFiles.get(tx, id);
        return { fileName: `${messageId}.xml`, content: openIban(contentSealed, id) };
      },
      { readOnly: true },
    ),
});
