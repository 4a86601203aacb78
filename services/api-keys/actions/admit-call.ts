import { defineAction } from '@isp/sdk';
import { Admission, AdmitParams } from '../contract/index.ts';
import { admitCall as admit } from '../data/counter.ts';

/** Counts one call against the limits of its key, or refuses it; exact over all gateways. */
export const admitCall = defineAction('api-keys.calls.admit', {
  summary: 'Counts one call of an API key, unless a limit is reached.',
  permission: 'api-keys.call.admit',
  params: AdmitParams,
  result: Admission,
  handler: (ctx, call) => admit(ctx.asPlugin('counting a call').read, call),
});
