import { defineAction, platformErrors } from '@isp/sdk';
import { sumOfCalls } from '../calls/sum-of-calls.ts';
import { CallSum, SumCallsParams } from '../contract/index.ts';
import { voiceServices } from '../data/voice-service-store.ts';

/** What the calls of a service cost together; an invoice line rounds it, once. */
export const sumCalls = defineAction('voice.calls.sum', {
  summary: 'Adds up what the calls of a service cost in a time, exactly.',
  permission: 'voice.call.read',
  params: SumCallsParams,
  result: CallSum,
  idempotent: true,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, params) =>
    ctx.transaction(
      async (tx) => {
        const { serviceId } = params;
        if (!(await voiceServices.find(tx, { serviceId }))) throw platformErrors.NOT_FOUND({ id: serviceId });
        return sumOfCalls(tx, params);
      },
      { readOnly: true },
    ),
});
