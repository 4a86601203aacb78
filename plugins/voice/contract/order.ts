import { ProvisioningRequest } from '@isp/provisioning/contract';
import { CivilDate, Id } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { PhoneNumber } from './number.ts';

/** What an order of voice has of its own, also as a component of a bundle. */
export const VoiceOrderFields = Type.Object({
  numbers: Type.Optional(
    Type.Array(PhoneNumber, {
      maxItems: 100,
      uniqueItems: true,
      description: 'Free numbers of the inventory; default: the next free one; an empty list: none',
    }),
  ),
  device: Type.Optional({
    ...ProvisioningRequest.properties.device,
    description: 'Key of the device it is set up on, such as sip-2, for the limits of provisioning',
  }),
});
export type VoiceOrderFields = Static<typeof VoiceOrderFields>;

/** An order of voice; `id` is the customer. */
export const OrderVoiceParams = Type.Object({
  id: Id,
  tariffId: Id,
  ...VoiceOrderFields.properties,
  priority: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 100, description: 'Higher waits behind others; default: 0' }),
  ),
  startDate: Type.Optional(CivilDate),
});
export type OrderVoiceParams = Static<typeof OrderVoiceParams>;

/** What a telephone or telephone system registers with. */
export const SipCredentials = Type.Object({
  username: Type.String(),
  realm: Type.String({ description: 'SIP domain, and realm of the digest' }),
  password: Type.String({ description: 'Only here: nobody can read it again' }),
});
export type SipCredentials = Static<typeof SipCredentials>;

/** The accepted order: the service becomes active when the job is done. */
export const OrderedVoice = Type.Object({
  service: Type.Object({
    id: Id,
    customerId: Id,
    resellerId: Id,
    type: Type.Literal('voice'),
    tariffId: Id,
    status: Type.Literal('pending'),
    login: Type.String(),
    numbers: Type.Array(PhoneNumber),
    startDate: CivilDate,
  }),
  job: Type.Object({ id: Id, status: Type.Literal('queued') }),
  credentials: SipCredentials,
});
export type OrderedVoice = Static<typeof OrderedVoice>;
