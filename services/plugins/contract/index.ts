import { Instant, type PluginHealth, type PluginRow } from '@isp/sdk';
import { type Static, Type } from 'typebox';

export const ByPluginId = Type.Object({ id: Type.String({ pattern: '^[a-z][a-z0-9-]{1,39}$' }) });
export type ByPluginId = Static<typeof ByPluginId>;

export const LastChange = Type.Object({
  at: Instant,
  outcome: Type.Union([Type.Literal('done'), Type.Literal('rolled-back')]),
  reason: Type.Optional(Type.String()),
});

const rowFields = {
  id: Type.String(),
  name: Type.String(),
  version: Type.String(),
  generation: Type.Integer(),
  state: Type.String({
    description: 'running, degraded, starting, draining, stopped, crashed, backing-off, rejected',
  }),
  reason: Type.Optional(Type.String({ description: 'Why it is in this state' })),
  runtime: Type.String(),
  required: Type.Boolean(),
  enabled: Type.Boolean(),
  since: Instant,
  pid: Type.Optional(Type.Integer()),
  node: Type.String(),
  lastChange: Type.Optional(LastChange),
};

export const Plugin = Type.Object(rowFields);
export const PluginDetails = Type.Object({ ...rowFields, manifest: Type.Optional(Type.Unknown()) });
export const PluginList = Type.Object({ data: Type.Array(Plugin) });

export const Health = Type.Object({
  state: Type.Union(['healthy', 'degraded', 'unhealthy', 'unknown'].map((state) => Type.Literal(state))),
  reason: Type.Optional(Type.String()),
  generation: Type.Integer(),
  version: Type.String(),
  pid: Type.Optional(Type.Integer()),
  node: Type.String(),
  since: Instant,
  lastCheck: Type.Optional(Instant),
  loopLagMs: Type.Number(),
  memoryBytes: Type.Number(),
  restarts: Type.Integer(),
});

declare module '@isp/sdk' {
  interface Actions {
    'plugins.list': { params: Record<string, never>; result: { data: PluginRow[] } };
    'plugins.get': { params: ByPluginId; result: PluginRow };
    'plugins.health': { params: ByPluginId; result: PluginHealth };
    'plugins.reload': { params: ByPluginId; result: PluginRow };
    'plugins.enable': { params: ByPluginId; result: PluginRow };
    'plugins.disable': { params: ByPluginId; result: PluginRow };
  }
}
