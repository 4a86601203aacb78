import { mayCallAction, platformErrors } from '@isp/sdk';
import type { PrincipalVerifier } from '@isp/sdk/runtime';
import type { BusAction } from '../bus/bus-node.ts';
import type { ClockKeeper } from '../clock/clock-keeper.ts';
import type { MetricsGatherer } from '../metrics/metrics-gatherer.ts';
import type { PluginRegistry } from '../plugins/plugin-registry.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';
import { healthView, pluginRow } from './plugin-view.ts';
import { topicHandlers } from './topic-handlers.ts';

export interface ControlledParts {
  readonly registry: PluginRegistry;
  readonly supervisor: Supervisor;
  readonly clock: ClockKeeper;
  readonly metrics: MetricsGatherer;
  readonly verify: PrincipalVerifier;
  readonly node: string;
}

type Params = { readonly id: string };

/** Handlers by action name: one table per part of the kernel. */
export type KernelHandlers = Readonly<Record<string, (params: never) => unknown>>;

/** What core services may ask of the kernel over the bus; each needs `kernel.*` in the caller's `actions.call`. */
export function kernelActions(parts: ControlledParts): BusAction[] {
  const tables: readonly KernelHandlers[] = [
    platformHandlers(parts),
    pluginHandlers(parts),
    topicHandlers(parts),
  ];
  return tables.flatMap((handlers) =>
    Object.entries(handlers).map(([name, handler]) => ({ name, handler: allowed(parts, name, handler) })),
  );
}

function allowed(
  parts: ControlledParts,
  name: string,
  handler: (params: never) => unknown,
): BusAction['handler'] {
  return async (params, meta) => {
    const caller = await parts.verify(meta.principal);
    if (!mayCallAction(caller, name)) throw platformErrors.FORBIDDEN({ permission: name });
    return handler(params as never);
  };
}

function platformHandlers({ registry, metrics, clock }: ControlledParts): KernelHandlers {
  return {
    'kernel.catalogue': () => registry.contracts(),
    'kernel.permissions': () => declaredPermissions(registry),
    'kernel.readiness': () => readiness(registry),
    'kernel.metrics': () => metrics.render(),
    'kernel.clock.get': () => clock.get(),
    'kernel.clock.set': ({ now }: { now: string }) => clock.set(now),
  };
}

function pluginHandlers({ registry, supervisor, node }: ControlledParts): KernelHandlers {
  const record = (id: string) => registry.get(id);
  const row = (id: string) => pluginRow(record(id), node);
  return {
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
  };
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
