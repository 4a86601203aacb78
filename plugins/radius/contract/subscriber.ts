import { Id } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { Ipv6Network } from './fixed-addresses.ts';
import { SuspensionReason } from './garden.ts';
import { PoolName } from './pool.ts';
import { Calendar, UsagePlan } from './usage-plan.ts';

/** `suspended` may log in, into the walled garden only; `terminated` may not. */
export const SubscriberState = Type.Union([
  Type.Literal('active'),
  Type.Literal('suspended'),
  Type.Literal('terminated'),
]);
export type SubscriberState = Static<typeof SubscriberState>;

/** User-Name without white space. A leading `@` is kept for the profiles of groups. */
export const Login = Type.String({ pattern: '^(?!@)[^\\s\\p{Cc}]{1,128}$' });

/**
 * One that begins and ends with the same quotation mark is refused: FreeRADIUS would take the marks off, and
 * run what is between two backquotes.
 */
export const Password = Type.String({ pattern: '^(?!([\'"`]).*\\1$)[^\\p{Cc}]{1,128}$' });

const Kbps = Type.Integer({ minimum: 1, maximum: 100_000_000 });

/** Higher speeds for a while after a time of less traffic, on access servers that can. */
export const SpeedBurst = Type.Object({
  downKbps: Kbps,
  upKbps: Kbps,
  thresholdDownKbps: Type.Optional(Kbps),
  thresholdUpKbps: Type.Optional(Kbps),
  seconds: Type.Integer({ minimum: 1, maximum: 600, description: 'Over which the average is taken' }),
});

/** What the network is to give one service. Login, password and rates may be left out once they are known. */
export const DesiredState = Type.Object({
  state: SubscriberState,
  suspensionReason: Type.Optional(SuspensionReason),
  login: Type.Optional(Login),
  password: Type.Optional(Password),
  downKbps: Type.Optional(Kbps),
  upKbps: Type.Optional(Kbps),
  burst: Type.Optional(
    Type.Union([SpeedBurst, Type.Null()], { description: 'Left out: as it was; null: none' }),
  ),
  staticIp: Type.Optional(
    Type.Union([Type.String({ format: 'ipv4' }), Type.Null()], {
      description: 'Left out: as it was; null: none, so that a pool gives one, or the NAS chooses',
    }),
  ),
  staticPrefix: Type.Optional(
    Type.Union([Ipv6Network, Type.Null()], { description: 'Of the line (Framed-IPv6-Prefix); as staticIp' }),
  ),
  staticDelegatedPrefix: Type.Optional(
    Type.Union([Ipv6Network, Type.Null()], {
      description: 'For what is behind the router (Delegated-IPv6-Prefix); as staticIp',
    }),
  ),
  pools: Type.Optional(
    Type.Array(PoolName, {
      maxItems: 3,
      uniqueItems: true,
      description: 'Pools it is given addresses and prefixes of, one of each kind; left out: as it was',
    }),
  ),
  usage: Type.Optional(
    Type.Union([UsagePlan, Type.Null()], {
      description: 'Quota, and speeds by the hour; null: neither; left out: as it was',
    }),
  ),
  calendar: Type.Optional(Calendar),
});
export type DesiredState = Static<typeof DesiredState>;

/** An order of provisioning, safe to repeat: told apart by `jobId` and `desiredVersion`. */
export const ApplySubscriberParams = Type.Object({
  jobId: Id,
  serviceId: Id,
  customerId: Id,
  resellerId: Id,
  desiredVersion: Type.Integer({ minimum: 0 }),
  desired: DesiredState,
  /** Takes back what the same order did, although its version is in place. */
  undo: Type.Optional(Type.Boolean()),
});
export type ApplySubscriberParams = Static<typeof ApplySubscriberParams>;

/** `false`: a version as new or newer is in place; nothing was changed. */
export const ApplySubscriberResult = Type.Object({ applied: Type.Boolean() });
export type ApplySubscriberResult = Static<typeof ApplySubscriberResult>;

/** An order with the request that caused it; left out: that of the call. */
const OneOfOrders = Type.Object({
  ...ApplySubscriberParams.properties,
  requestId: Type.Optional(Type.String({ maxLength: 200 })),
});

/** Orders of several services; at most one of each is applied together with others. */
export const ApplySubscribersParams = Type.Object({
  orders: Type.Array(OneOfOrders, { minItems: 1, maxItems: 100 }),
});
export type ApplySubscribersParams = Static<typeof ApplySubscribersParams>;
export type OneOfOrders = Static<typeof OneOfOrders>;

/** What came of one of several orders: `applied` as for a single one, or why it was refused. */
export const ApplySubscriberAnswer = Type.Object({
  jobId: Id,
  applied: Type.Optional(Type.Boolean()),
  refusal: Type.Optional(
    Type.Object({
      code: Type.String(),
      status: Type.Integer(),
      message: Type.String(),
      /** It may be accepted at another time. */
      later: Type.Optional(Type.Boolean()),
    }),
  ),
});
export type ApplySubscriberAnswer = Static<typeof ApplySubscriberAnswer>;

/** One answer for each order, in their order. */
export const ApplySubscribersResult = Type.Object({ data: Type.Array(ApplySubscriberAnswer) });
export type ApplySubscribersResult = Static<typeof ApplySubscribersResult>;
