import { defineAction, platformErrors } from '@isp/sdk';
import { AchFileAnswer, achErrors, MakeAchFileParams } from '../../contract/index.ts';
import { makeAchFile } from '../ach/make-ach-file.ts';

/** Makes the ACH file of all debits that wait, or says what would be in it. */
export const makeAchFileOfDebits = defineAction('billing.ach-files.make', {
  summary:
    'Makes the ACH file (Nacha) of all debits that wait; with preview it only says what would be in it.',
  permission: 'billing.sepa-file.make',
  rest: 'POST /billing/ach-files',
  status: 200,
  sensitive: true,
  timeoutMs: 60_000,
  params: MakeAchFileParams,
  result: AchFileAnswer,
  errors: [
    platformErrors.NOT_FOUND,
    achErrors.BILLING_NO_ORIGINATOR,
    achErrors.BILLING_NO_ACH_DEBITS,
    achErrors.BILLING_ACH_FILES_OF_DAY,
  ],
  example: { bankAccountId: '01900000-0000-7000-8000-0000000000ba', preview: true },
  handler: (ctx, wish) =>
    ctx.transaction(async (tx) => {
      const answer = await makeAchFile(ctx, tx, wish);
      const { file } = answer;
      if (file)
        ctx.audit({
          subject: { kind: 'ach-file', id: file.id },
          after: {
            madeOn: file.madeOn,
            modifier: file.modifier,
            debits: file.debits,
            sumMinor: file.sumMinor,
          },
        });
      return answer;
    }),
});
