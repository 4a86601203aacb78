import { defineAction, validationFailed } from '@isp/sdk';
import { PreviewProrationParams, ProrationPreview } from '../contract/index.ts';
import { makePreview } from '../domain/preview/make-preview.ts';
import { readRequest } from '../domain/preview/read-request.ts';
import { showPreview } from '../domain/preview/show-preview.ts';

/** Answers what a recurring charge, its end or its change will cost. */
export const previewProration = defineAction('billing.proration.preview', {
  summary: 'Answers what a recurring charge, its end or its change will cost. Nothing is stored.',
  permission: 'billing.proration.preview',
  rest: 'POST /billing/proration/preview',
  status: 200,
  idempotent: true,
  params: PreviewProrationParams,
  result: ProrationPreview,
  example: {
    billingPeriod: 'MONTHLY',
    billingMode: 'IN_ADVANCE',
    billCycleDay: 31,
    recurringPrice: '249.95',
    currency: 'USD',
    from: '2012-06-30',
    targetDate: '2012-07-30',
  },
  async handler(_ctx, params) {
    const { request, problems } = readRequest(params);
    if (problems) throw validationFailed(problems);
    return showPreview(request, makePreview(request), params.convention === 'lago');
  },
});
