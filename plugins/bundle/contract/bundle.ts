import { CivilDate, Id } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/**
 * How far the order of a component is. `waiting`: the plugin of its type has not taken it yet and is asked again by itself;
 * `refused`: it may be ordered again with other fields; `dropped`: the bundle ended before.
 */
export const ComponentState = Type.Union([
  Type.Literal('waiting'),
  Type.Literal('ordered'),
  Type.Literal('refused'),
  Type.Literal('dropped'),
]);
export type ComponentState = Static<typeof ComponentState>;

/** One component of a bundle; its id is that of its service, once it is ordered. */
export const BundleComponent = Type.Object(
  {
    id: Id,
    bundleId: Id,
    jobId: Id,
    type: Type.String(),
    tariffId: Id,
    state: ComponentState,
    /** Why it was refused. */
    reason: Type.Optional(Type.String()),
  },
  { title: 'BundleComponent' },
);
export type BundleComponent = Static<typeof BundleComponent>;

/** A bundle and what it is made of; its id is that of its service. */
export const Bundle = Type.Object(
  {
    id: Id,
    jobId: Id,
    customerId: Id,
    resellerId: Id,
    tariffId: Id,
    startDate: CivilDate,
    components: Type.Array(BundleComponent),
  },
  { title: 'Bundle' },
);
export type Bundle = Static<typeof Bundle>;

/** What was made for the customer with the components of a bundle, by their services. */
export const TakenCredentials = Type.Object({
  data: Type.Array(
    Type.Object({
      serviceId: Id,
      type: Type.String(),
      credentials: Type.Record(Type.String(), Type.Unknown()),
    }),
  ),
});
export type TakenCredentials = Static<typeof TakenCredentials>;
