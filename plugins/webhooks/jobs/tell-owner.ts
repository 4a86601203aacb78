import { defineJob, Id } from '@isp/sdk';
import { Type } from 'typebox';
import { DisabledReason } from '../contract/index.ts';

const why: Readonly<Record<DisabledReason, string>> = {
  failing: 'it has failed for five days',
  gone: 'it answered 410 Gone',
  'reseller-closed': 'the reseller it belongs to was closed',
  'by-hand': 'somebody disabled it',
};

/** Tells who is named at the endpoint that it was disabled; once per delivery of this job. */
export const tellOwner = defineJob('webhooks.tell-owner', {
  data: Type.Object({
    endpointId: Id,
    contact: Type.String(),
    url: Type.String(),
    reason: DisabledReason,
  }),
  async handler(ctx, { contact: to, url, reason }) {
    const message = { to, template: 'webhooks.endpoint-disabled', variables: { url, why: why[reason] } };
    await ctx.call('comms.messages.send', { ...message, key: ctx.messageId }, { as: 'plugin' });
  },
});
