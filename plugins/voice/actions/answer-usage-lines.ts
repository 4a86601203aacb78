import { UsageLines, UsageLinesParams } from '@isp/billing/contract';
import { defineAction } from '@isp/sdk';
import { sumOfCalls } from '../calls/sum-of-calls.ts';

/** Fills the seam `billing.usage-lines`: the calls of a cycle are one line. Complete when no call waits for its price. */
export const answerUsageLines = defineAction('voice.usage-lines', {
  summary: 'Answers billing what the calls of a service cost in a cycle that is over.',
  permission: 'voice.type.use',
  params: UsageLinesParams,
  result: UsageLines,
  idempotent: true,
  handler: (ctx, { serviceId, from, to }) =>
    ctx.transaction(
      async (tx) => {
        const { calls, waiting, amount, currency } = await sumOfCalls(tx, { serviceId, from, to });
        const text = calls === 1 ? '1 call' : `${calls} calls`;
        const lines = currency ? [{ key: 'calls', text, ...amount, currency }] : [];
        return { complete: waiting === 0, lines };
      },
      { readOnly: true },
    ),
});
