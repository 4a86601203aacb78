import { mayCallAction, platformErrors } from '@isp/sdk';
import type { PrincipalVerifier } from '@isp/sdk/runtime';
import type { BusAction } from '../bus/bus-node.ts';
import type { ClockKeeper } from '../clock/clock-keeper.ts';
import type { MetricsGatherer } from '../metrics/metrics-gatherer.ts';
import type { PluginRecord } from '../plugins/plugin-record.ts';
import type { PluginRegistry } from '../plugins/plugin-registry.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';
import { healthView, pluginRow } from './plugin-view.ts';

export interface ControlledParts {
  readonly registry: PluginRegistry;
  readonly supervisor: Supervisor;
  readonly clock: ClockKeeper;
  readonly metrics: MetricsGatherer;
  readonly verify: PrincipalVerifier;
  readonly node: string;
}

type Params = { readonly id: string };

/** What core services may ask of the kernel over the bus; each needs `kernel.*` in the caller's `actions.call`. */
export function kernelActions(parts: ControlledParts): BusAction[] {
  const { registry, supervisor, node } = parts;
  const record = (id: string): PluginRecord => {
    const known = registry.records.get(id);
    if (!known) throw platformErrors.NOT_FOUND({ id });
    return known;
  };
  const row = (id: string) => pluginRow(record(id), node);
  const handlers: Record<string, (params: never) => unknown> = {
    'kernel.catalogue': () => registry.contracts(),
    'kernel.permissions': () => declaredPermissions(registry),
    'kernel.readiness': () => readiness(registry),
    'kernel.metrics': () => parts.metrics.render(),
    'kernel.plugins.list': () => [...registry.records.values()].map((one) => pluginRow(one, node)),
    'kernel.plugins.get': ({ id }: Params) => ({ ...row(id), manifest: record(id).manifest }),
    'kernel.plugins.health': ({ id }: Params) => healthView(record(id), node),
    'kernel.plugins.reload': async ({ id }: Params) => {
      const lastChange = await supervisor.reload(id);
      return { ...row(id), lastChange };
    },
    'kernel.plugins.enable': async ({ id }: Params) => {
      await supervisor.enable(id);
      return row(id);
    },
    'kernel.plugins.disable': async ({ id }: Params) => {
      await supervisor.disable(id);
      return row(id);
    },
    'kernel.clock.get': () => parts.clock.get(),
    'kernel.clock.set': ({ now }: { now: string }) => parts.clock.set(now),
  };
  return Object.entries(handlers).map(([name, handler]) => ({
    name,
    handler: async (params, meta) => {
      const caller = await parts.verify(meta.principal);
      if (!mayCallAction(caller, name)) throw platformErrors.FORBIDDEN({ permission: name });
      return handler(params as never);
    },
  }));
}

function declaredPermissions(registry: PluginRegistry) {
  return [...registry.records.values()].flatMap(({ enabled, manifest }) =>
    enabled ? (manifest?.contributes?.permissions ?? []) : [],
  );
}

function readiness(registry: PluginRegistry) {
  const plugins = [...registry.records.values()].map(({ id, state, reason, required }) => ({
    id,
    state,
    required,
    ...(reason ? { reason } : {}),
  }));
  const serving = new Set(['running', 'degraded']);
  return { ready: plugins.every(({ required, state }) => !required || serving.has(state)), plugins };
}
