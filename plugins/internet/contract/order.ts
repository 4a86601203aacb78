import { ProvisioningRequest } from '@isp/provisioning/contract';
import { CivilDate, Id } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** What an order of Internet access has of its own, also as a component of a bundle. */
export const InternetOrderFields = Type.Object({
  login: Type.Optional(
    Type.String({
      minLength: 3,
      maxLength: 100,
      description: '3 to 64 of a–z, 0–9 and . _ @ -, whatever the case; default: made from the name',
    }),
  ),
  password: Type.Optional(
    Type.String({
      pattern: '^(?!([\'"`]).*\\1$)[!-~][ -~]{6,62}[!-~]$',
      description:
        '8 to 64 printable ASCII characters, not in quotation marks; default: made at random and answered once',
    }),
  ),
  nasId: Type.Optional(Id),
  staticIp: Type.Optional(Type.String({ format: 'ipv4', description: 'Fixed IPv4 address' })),
  device: Type.Optional({
    ...ProvisioningRequest.properties.device,
    description: 'Key of the device it is set up on, such as olt-3, for the limits of provisioning',
  }),
});
export type InternetOrderFields = Static<typeof InternetOrderFields>;

/** An order of Internet access; `id` is the customer. */
export const OrderInternetParams = Type.Object({
  id: Id,
  tariffId: Id,
  ...InternetOrderFields.properties,
  priority: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 100, description: 'Higher waits behind others; default: 0' }),
  ),
  startDate: Type.Optional(CivilDate),
});
export type OrderInternetParams = Static<typeof OrderInternetParams>;

/** The accepted order: the service becomes active when the job is done. */
export const OrderedInternet = Type.Object({
  service: Type.Object({
    id: Id,
    customerId: Id,
    resellerId: Id,
    type: Type.Literal('internet'),
    tariffId: Id,
    status: Type.Literal('pending'),
    login: Type.String(),
    nasId: Type.Optional(Id),
    staticIp: Type.Optional(Type.String()),
    startDate: Type.Optional(CivilDate),
  }),
  job: Type.Object({ id: Id, status: Type.Literal('queued') }),
  credentials: Type.Object({
    login: Type.String(),
    password: Type.Optional(Type.String({ description: 'Only here, and only when it was made for you' })),
  }),
});
export type OrderedInternet = Static<typeof OrderedInternet>;
