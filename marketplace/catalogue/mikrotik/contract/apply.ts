import { Id } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { SubscriberState } from './applied-service.ts';

const Kbps = Type.Integer({ minimum: 1, maximum: 100_000_000 });

/** Of what provisioning knows of a service, the part a router needs; the rest is for other drivers. Left out: as it was. */
export const DesiredSubscriber = Type.Object(
  {
    state: SubscriberState,
    login: Type.Optional(Type.String({ pattern: '^[^\\s\\p{Cc}]{1,128}$' })),
    password: Type.Optional(Type.String({ pattern: '^[^\\p{Cc}]{1,128}$' })),
    downKbps: Type.Optional(Kbps),
    upKbps: Type.Optional(Kbps),
    staticIp: Type.Optional(Type.String({ format: 'ipv4' })),
  },
  { additionalProperties: Type.Unknown() },
);
export type DesiredSubscriber = Static<typeof DesiredSubscriber>;

/** A request of provisioning, as its seam `provisioning.driver` describes it. */
export const ApplyParams = Type.Object({
  jobId: Id,
  customerId: Id,
  resellerId: Id,
  serviceId: Id,
  serviceType: Type.String(),
  action: Type.String(),
  desiredVersion: Type.Integer({ minimum: 1 }),
  desired: DesiredSubscriber,
});
export type ApplyParams = Static<typeof ApplyParams>;

/** How it ended, as the seam describes it. */
export const ApplyResult = Type.Object({
  outcome: Type.Union([Type.Literal('done'), Type.Literal('retry'), Type.Literal('manual')]),
  reason: Type.Optional(Type.String()),
  transcript: Type.Array(Type.String()),
});
export type ApplyResult = Static<typeof ApplyResult>;
