import { type Static, Type } from 'typebox';
import { DesiredState } from './provisioning-request.ts';

/** The seam a plugin fills to bring services to the network: `contributes.providers` of its manifest names it. */
export const driverSeam = 'provisioning.driver';

/**
 * What the action of a driver answers to a `ProvisioningRequest`. `done`: the network is as desired, or has a newer
 * version already. `retry`: it may work later. `manual`: a repetition would not mend it.
 */
export const DriverAnswer = Type.Object({
  outcome: Type.Union([Type.Literal('done'), Type.Literal('retry'), Type.Literal('manual')]),
  /** Why, for `retry` and `manual`: one sentence for a technician. */
  reason: Type.Optional(Type.String({ maxLength: 500 })),
  /**
   * What the network has of the fields of `desired`, for `retry` and `manual`: whoever looks at the job sees the
   * difference. Secrets may be left out; they are never shown.
   */
  actual: Type.Optional(DesiredState),
  /** What was done, step by step, for the job's transcript; no secrets. */
  transcript: Type.Optional(Type.Array(Type.String({ maxLength: 500 }), { maxItems: 100 })),
});
export type DriverAnswer = Static<typeof DriverAnswer>;

/** A driver an admin may choose for types of services. */
export const Driver = Type.Object({
  /** Its name in the setting `drivers`. */
  name: Type.String(),
  title: Type.String(),
  /** The plugin it comes with. */
  plugin: Type.String(),
  enabled: Type.Boolean(),
  /** State of the plugin, such as `running`; absent for what comes with provisioning itself. */
  state: Type.Optional(Type.String()),
  /** Types of services it is chosen for. */
  serviceTypes: Type.Array(Type.String()),
});
export type Driver = Static<typeof Driver>;

export const DriverList = Type.Object({ data: Type.Array(Driver) });
export type DriverList = Static<typeof DriverList>;
