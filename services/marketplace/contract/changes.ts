import { Instant, type PluginRow } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { ByPlugin, PendingUpdate, UpdatePolicy } from './plugins.ts';

const version = Type.String({ maxLength: 60, description: 'Default: the newest that fits' });
const consent = Type.Array(Type.String({ maxLength: 200 }), {
  maxItems: 200,
  description: 'Ids of the permissions you agree to',
});

export const InstallPlugin = Type.Object({
  ...ByPlugin.properties,
  version: Type.Optional(version),
  consent: Type.Optional(consent),
  withRequirements: Type.Optional(
    Type.Boolean({ default: false, description: 'Install the plugins it needs too, before it' }),
  ),
});
export type InstallPlugin = Static<typeof InstallPlugin>;

export const UpdatePlugin = Type.Object({
  ...ByPlugin.properties,
  version: Type.Optional(
    Type.String({ maxLength: 60, description: 'Default: the one offered; named, it needs no cool-down' }),
  ),
  consent: Type.Optional(consent),
});
export type UpdatePlugin = Static<typeof UpdatePlugin>;

export const ChangeUpdatePolicy = Type.Object({
  ...ByPlugin.properties,
  updates: Type.Optional(UpdatePolicy),
  updateCoolDownHours: Type.Optional(
    Type.Unsafe<number | null>({
      type: ['number', 'null'],
      minimum: 0,
      maximum: 8_760,
      description: 'null: that of its source or of the settings',
    }),
  ),
});
export type ChangeUpdatePolicy = Static<typeof ChangeUpdatePolicy>;

export const PolicyOfPlugin = Type.Object({
  plugin: Type.String(),
  updates: UpdatePolicy,
  updateCoolDownHours: Type.Optional(Type.Number()),
});
export type PolicyOfPlugin = Static<typeof PolicyOfPlugin>;

export const UpdateOfPlugin = Type.Object({
  plugin: Type.String(),
  installedVersion: Type.String(),
  ...PendingUpdate.properties,
});
export type UpdateOfPlugin = Static<typeof UpdateOfPlugin>;
export const UpdateList = Type.Object({ data: Type.Array(UpdateOfPlugin) });

/** A row of `GET /plugins`, as it is after the change. */
export const ChangedPlugin = Type.Object({
  id: Type.String(),
  name: Type.String(),
  version: Type.String(),
  generation: Type.Integer(),
  state: Type.String(),
  reason: Type.Optional(Type.String()),
  runtime: Type.String(),
  required: Type.Boolean(),
  enabled: Type.Boolean(),
  since: Instant,
  pid: Type.Optional(Type.Integer()),
  node: Type.String(),
  host: Type.String(),
  replicas: Type.Integer(),
  memoryLimitMb: Type.Integer(),
  quarantine: Type.Optional(Type.Object({ since: Instant, reason: Type.String(), nextProbeAt: Instant })),
  lastChange: Type.Optional(
    Type.Object({
      at: Instant,
      outcome: Type.Union(
        ['done', 'rolled-back', 'awaiting-consent'].map((outcome) => Type.Literal(outcome)),
      ),
      reason: Type.Optional(Type.String()),
    }),
  ),
  origin: Type.Optional(Type.Union(['platform', 'folder', 'package'].map((origin) => Type.Literal(origin)))),
  awaitingConsent: Type.Optional(
    Type.Object(
      { version: Type.String(), permissions: Type.Array(Type.String()) },
      { description: 'An update that waits until somebody agrees; the running version serves on' },
    ),
  ),
});

declare module '@isp/sdk' {
  interface Actions {
    'marketplace.plugins.install': { params: InstallPlugin; result: PluginRow };
    'marketplace.plugins.update': { params: UpdatePlugin; result: PluginRow };
    'marketplace.plugins.change-policy': { params: ChangeUpdatePolicy; result: PolicyOfPlugin };
    'marketplace.updates.list': { params: Record<string, never>; result: { data: UpdateOfPlugin[] } };
  }
}
