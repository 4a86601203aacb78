import { ProvisioningRequest } from '@isp/provisioning/contract';
import { CivilDate, Id } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { TariffType } from './tariff.ts';

/**
 * The seam a type of service fills, under its name, when a service of it may be a component of another one. Its action
 * takes a `ComponentOrder` and answers a `ComponentAnswer`.
 */
export const componentSeam = 'subscriptions.component';

/** Orders a component, or with `check` only says what is wrong with its fields and takes nothing. */
export const ComponentOrder = Type.Object({
  step: Type.Union([Type.Literal('check'), Type.Literal('order')]),
  /** Chosen by whoever orders the whole: asking twice with the same ids is like asking once, with the same answer. */
  serviceId: Id,
  jobId: Id,
  /** The service it is to be a component of. */
  parentId: Id,
  customerId: Id,
  tariffId: Id,
  startDate: CivilDate,
  /** What an order of this type has beside customer, tariff and day. */
  fields: Type.Record(Type.String(), Type.Unknown()),
  dependsOn: ProvisioningRequest.properties.dependsOn,
  /** Of the first job; lower runs first. */
  priority: ProvisioningRequest.properties.priority,
  /** 32 bytes in hexadecimal, of this order alone: what passwords are made of, so that each answer has the same ones. */
  secret: Type.String({ pattern: '^[0-9a-f]{64}$', writeOnly: true }),
});
export type ComponentOrder = Static<typeof ComponentOrder>;

/** A refusal (4xx) of `order` is for good; an outage (503) is asked again. */
export const ComponentAnswer = Type.Object({
  /** For `check`: what is wrong, with paths into `fields`, such as `/login`. */
  problems: Type.Array(Type.Object({ path: Type.String(), message: Type.String() }), { maxItems: 100 }),
  /** For `order`: what was made for the customer and is shown once, such as a password. */
  credentials: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
});
export type ComponentAnswer = Static<typeof ComponentAnswer>;

/** The order of a component, with the type that is to take it. */
export const OrderComponentParams = Type.Object({ type: TariffType, ...ComponentOrder.properties });
export type OrderComponentParams = Static<typeof OrderComponentParams>;
