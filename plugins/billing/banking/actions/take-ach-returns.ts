import { defineAction } from '@isp/sdk';
import { AchReturnsAnswer, TakeAchReturnsParams } from '../../contract/index.ts';
import { takeAchReturns } from '../ach/take-ach-returns.ts';

/** Takes what a bank sends back of ACH files. */
export const takeReturnsOfAch = defineAction('billing.ach-returns.take', {
  summary:
    'Takes a file of the bank (Nacha): debits that came back are declined and tried again where that helps, accounts it corrects are corrected.',
  permission: 'billing.sepa-file.make',
  rest: 'POST /billing/ach-returns',
  status: 200,
  sensitive: true,
  bodyLimitBytes: 7_000_000,
  timeoutMs: 60_000,
  params: TakeAchReturnsParams,
  result: AchReturnsAnswer,
  handler: (ctx, { content }) => ctx.transaction((tx) => takeAchReturns(ctx, tx, content)),
});
