import { defineAction, platformErrors } from '@isp/sdk';
import { MakeSepaFileParams, SepaFileAnswer, sepaErrors } from '../../contract/index.ts';
import { makeFile } from '../sepa/make-file.ts';

/** Makes the file of all debits that wait, or says what would be in it. */
export const makeSepaFile = defineAction('billing.sepa-files.make', {
  summary:
    'Makes the file (pain.008) of all debits that wait; with preview it only says what would be in it.',
  permission: 'billing.sepa-file.make',
  rest: 'POST /billing/sepa-files',
  status: 200,
  sensitive: true,
  timeoutMs: 60_000,
  params: MakeSepaFileParams,
  result: SepaFileAnswer,
  errors: [platformErrors.NOT_FOUND, sepaErrors.BILLING_NO_CREDITOR, sepaErrors.BILLING_NO_DEBITS],
  example: { bankAccountId: '01900000-0000-7000-8000-0000000000ba', preview: true },
  handler: (ctx, wish) =>
    ctx.transaction(async (tx) => {
      const answer = await makeFile(ctx, tx, wish);
      const { file } = answer;
      if (file)
        ctx.audit({
          subject: { kind: 'sepa-file', id: file.id },
          after: { messageId: file.messageId, debits: file.debits, sumMinor: file.sumMinor },
        });
      return answer;
    }),
});
