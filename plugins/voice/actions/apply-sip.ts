import { DriverAnswer, ProvisioningRequest } from '@isp/provisioning/contract';
import { defineAction, validationFailed } from '@isp/sdk';
import Value from 'typebox/value';
import { DesiredSip, voiceErrors } from '../contract/index.ts';
import type { SipOutcome } from '../providers/sip-server.ts';
import { sipTables } from '../providers/sip-tables.ts';

const words: Readonly<Record<SipOutcome, string>> = {
  applied: 'written',
  repeated: 'there already',
  outdated: 'have a newer version and were left alone',
};

/** The driver `sip` of provisioning: makes the SIP server accept an account, or refuse it. */
export const applySip = defineAction('voice.sip.apply', {
  summary: 'Sets what the SIP server knows of one voice service; safe to repeat.',
  permission: 'voice.sip.apply',
  params: ProvisioningRequest,
  result: DriverAnswer,
  errors: [voiceErrors.VOICE_SIP_INCOMPLETE],
  idempotent: true,
  async handler(ctx, { desired, ...request }) {
    if (!Value.Check(DesiredSip, desired)) throw notForSip(desired);
    const self = ctx.asPlugin('SIP accounts are kept from everybody but the SIP server');
    const outcome = await self.transaction(async (tx) => {
      const order = { ...request, desired };
      const done = await sipTables.apply(tx, order, ctx.clock.now().toString());
      if (done === 'applied') await ctx.publish(tx, 'voice.sip-account-applied', told(order));
      return done;
    });
    return { outcome: 'done' as const, transcript: [`${sipTables.name}: ${words[outcome]}`] };
  },
});

function told({
  jobId,
  serviceId,
  customerId,
  resellerId,
  desiredVersion,
  desired,
}: {
  readonly desired: DesiredSip;
} & Omit<ProvisioningRequest, 'desired'>) {
  return { jobId, serviceId, customerId, resellerId, desiredVersion, state: desired.state };
}

/** Without its values: they hold hashes that are as good as a password. */
function notForSip(desired: Readonly<Record<string, unknown>>): Error {
  const known = Object.keys(DesiredSip.properties).join(', ');
  const message = `is no state of a SIP account: it has ${Object.keys(desired).join(', ')}; known are ${known}`;
  return validationFailed([{ path: '/desired', message }]);
}
