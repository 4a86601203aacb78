import { Id, Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/**
 * What a fake device does with one request: takes it, refuses it for good, has an outage, says nothing and does nothing,
 * does it and says nothing, or takes its time.
 */
export const DeviceStep = Type.Union([
  Type.Literal('accept'),
  Type.Literal('refuse'),
  Type.Literal('fail'),
  Type.Literal('time-out'),
  Type.Literal('lose-reply'),
  Type.Literal('slow'),
]);
export type DeviceStep = Static<typeof DeviceStep>;

export const DeviceKey = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$' });

export const ScriptDeviceParams = Type.Object({
  id: DeviceKey,
  /** One step for each request, in order; the last one stays. */
  script: Type.Array(DeviceStep, { minItems: 1, maxItems: 100 }),
  /** Milliseconds `slow`, `time-out` and `lose-reply` take; default 1,000. */
  delayMs: Type.Optional(Type.Integer({ minimum: 0, maximum: 30_000 })),
});
export type ScriptDeviceParams = Static<typeof ScriptDeviceParams>;

/** One request a device got; of what was desired the names of the fields only. */
export const DeviceCall = Type.Object({
  at: Instant,
  step: DeviceStep,
  jobId: Id,
  serviceId: Id,
  action: Type.String(),
  desiredVersion: Type.Integer(),
  undo: Type.Boolean(),
  fields: Type.Array(Type.String()),
  /** Whether the device is otherwise now. */
  changed: Type.Boolean(),
});
export type DeviceCall = Static<typeof DeviceCall>;

/** A fake device: what it is going to do, and what it has been asked, the last 50 requests. */
export const FakeDevice = Type.Object({
  id: DeviceKey,
  script: Type.Array(DeviceStep),
  delayMs: Type.Integer(),
  calls: Type.Array(DeviceCall),
});
export type FakeDevice = Static<typeof FakeDevice>;

/** What the driver `fake` of provisioning asks a device. */
export const AskDeviceParams = Type.Object({
  id: DeviceKey,
  jobId: Id,
  serviceId: Id,
  action: Type.String({ maxLength: 40 }),
  desiredVersion: Type.Integer({ minimum: 1 }),
  desired: Type.Record(Type.String(), Type.Unknown()),
  undo: Type.Optional(Type.Boolean()),
});
export type AskDeviceParams = Static<typeof AskDeviceParams>;

export const AskDeviceAnswer = Type.Object({
  outcome: Type.Union([Type.Literal('done'), Type.Literal('retry'), Type.Literal('manual')]),
  reason: Type.Optional(Type.String()),
});
export type AskDeviceAnswer = Static<typeof AskDeviceAnswer>;

export const ByDevice = Type.Object({ id: DeviceKey });
