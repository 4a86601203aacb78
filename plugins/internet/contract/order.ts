import { CivilDate, Id } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** An order of Internet access; `id` is the customer. */
export const OrderInternetParams = Type.Object({
  id: Id,
  tariffId: Id,
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
