import { defineAction } from '@isp/sdk';
import { RecordParams } from '../contract/index.ts';
import { recordAnswers as record } from '../data/counter.ts';

/** Notes in the usage log how counted calls were answered; the gateways tell it once a second. */
export const recordAnswers = defineAction('api-keys.calls.record', {
  summary: 'Records how calls of API keys were answered.',
  permission: 'api-keys.usage.record',
  params: RecordParams,
  idempotent: true,
  async handler(ctx, batch) {
    await ctx.asPlugin('the usage log').transaction((tx) => record(tx, batch));
    return undefined;
  },
});
