import { Instant, type PluginHealth, type PluginRow } from '@isp/sdk';
import { Type } from 'typebox';
import type { ByPluginId } from './by-plugin-id.ts';
import { LastChange } from './last-change.ts';
import type { DisablePlugin } from './migrations.ts';

export { ByPluginId } from './by-plugin-id.ts';
export * from './configuration.ts';
export * from './incidents.ts';
export { LastChange } from './last-change.ts';
export * from './migrations.ts';
export * from './packages.ts';
export * from './placement.ts';
export * from './schedules.ts';
export * from './trusted-keys.ts';

export const Quarantine = Type.Object({ since: Instant, reason: Type.String(), nextProbeAt: Instant });

const rowFields = {
  id: Type.String(),
  name: Type.String(),
  version: Type.String(),
  generation: Type.Integer(),
  state: Type.String({
    description:
      'running, degraded, starting, draining, stopped, crashed, backing-off, quarantined, rejected',
  }),
  reason: Type.Optional(Type.String({ description: 'Why it is in this state' })),
  runtime: Type.String(),
  required: Type.Boolean(),
  enabled: Type.Boolean(),
  since: Instant,
  pid: Type.Optional(Type.Integer()),
  node: Type.String(),
  host: Type.String({ description: 'The host process that carries it' }),
  replicas: Type.Integer({ description: 'Wanted number of processes' }),
  memoryLimitMb: Type.Integer(),
  quarantine: Type.Optional(Quarantine),
  lastChange: Type.Optional(LastChange),
  origin: Type.Optional(
    Type.Union(
      ['platform', 'folder', 'package'].map((origin) => Type.Literal(origin)),
      { description: 'Part of the platform, from another plugin folder, or installed' },
    ),
  ),
  awaitingConsent: Type.Optional(
    Type.Object(
      { version: Type.String(), permissions: Type.Array(Type.String()) },
      { description: 'An update that waits until somebody agrees to these permissions' },
    ),
  ),
};

export const Plugin = Type.Object(rowFields, { title: 'Plugin' });
const ListedPluginFields = Type.Object({
  ...rowFields,
  updateAvailable: Type.Optional(Type.String({ description: 'Version it can be updated to now' })),
  deprecated: Type.Optional(
    Type.Object(
      { reason: Type.String(), replacement: Type.Optional(Type.String()) },
      { description: 'It should not be used any more' },
    ),
  ),
});
export const PluginDetails = Type.Object(
  { ...rowFields, manifest: Type.Optional(Type.Unknown()) },
  { title: 'PluginDetails' },
);
export const PluginList = Type.Object({ data: Type.Array(ListedPluginFields) });

export const Health = Type.Object(
  {
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
    cpuSeconds: Type.Number({ description: 'CPU time of its processes since they began' }),
    restarts: Type.Integer(),
    slowestCall: Type.Optional(
      Type.Object(
        { action: Type.String(), requestId: Type.String(), ms: Type.Integer() },
        { description: 'The call it has been working on for the longest time' },
      ),
    ),
    processes: Type.Array(
      Type.Object({
        pid: Type.Integer(),
        generation: Type.Integer(),
        since: Instant,
        loopLagMs: Type.Number(),
        memoryBytes: Type.Number(),
      }),
    ),
  },
  { title: 'Health' },
);

/** A plugin as the list shows it: with what the marketplace knows of it. */
export interface ListedPlugin extends PluginRow {
  updateAvailable?: string;
  deprecated?: { reason: string; replacement?: string };
}

declare module '@isp/sdk' {
  interface Actions {
    'plugins.list': {
      params: Record<string, never>;
      result: { data: ListedPlugin[] };
    };
    'plugins.get': { params: ByPluginId; result: PluginRow };
    'plugins.health': { params: ByPluginId; result: PluginHealth };
    'plugins.reload': { params: ByPluginId; result: PluginRow };
    'plugins.enable': { params: ByPluginId; result: PluginRow };
    'plugins.disable': { params: DisablePlugin; result: PluginRow };
  }
}
