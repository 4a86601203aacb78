import { ById, CivilDate, Currency, Id, Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** `exhausted`: what is due costs more than there is, so nothing is billed and the services rest. */
export const PrepaidStatus = Type.Union([
  Type.Literal('active'),
  Type.Literal('low'),
  Type.Literal('exhausted'),
]);
export type PrepaidStatus = Static<typeof PrepaidStatus>;

/** How somebody stands who pays in advance. */
export const Prepaid = Type.Object(
  {
    customerId: Id,
    resellerId: Id,
    type: Type.Union([Type.Literal('prepaid-balance'), Type.Literal('prepaid-period')]),
    status: PrepaidStatus,
    /** What there is to be drawn from; negative: owed. */
    balanceMinor: Type.Integer(),
    /** While exhausted: what has to be there for the services to work again. */
    neededMinor: Type.Optional(Type.Integer()),
    currency: Currency,
    /** The day up to which what is billed is paid; services are paid until the day before. */
    paidUntil: Type.Optional(CivilDate),
    /** Since when it is exhausted. */
    since: Type.Optional(Instant),
  },
  { title: 'Prepaid' },
);
export type Prepaid = Static<typeof Prepaid>;

export const GetPrepaidParams = ById;
