import { IspError, mayCallAction, platformErrors } from '@isp/sdk';
import type { PrincipalVerifier } from '@isp/sdk/runtime';
import type { Logger } from 'pino';
import type { ByHand } from '../audit/by-hand.ts';
import type { KeptHead } from '../audit/kept-head.ts';
import type { BusAction } from '../bus/bus-node.ts';
import type { ClockKeeper } from '../clock/clock-keeper.ts';
import type { Journal } from '../journal/journal.ts';
import type { SourceReader } from '../marketplace/source-reader.ts';
import type { MetricsGatherer } from '../metrics/metrics-gatherer.ts';
import type { PackageKeeper } from '../packages/package-keeper.ts';
import type { TrustKeeper } from '../packages/trust-keeper.ts';
import type { ConfigurationKeeper } from '../plugin-configuration/configuration-keeper.ts';
import type { PluginMigrations } from '../plugins/plugin-migrations.ts';
import type { PluginRegistry } from '../plugins/plugin-registry.ts';
import type { ScheduleStore } from '../plugins/schedule-store.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';
import { auditHandlers } from './audit-handlers.ts';
import { configurationHandlers } from './configuration-handlers.ts';
import { declarationHandlers } from './declaration-handlers.ts';
import { journalHandlers } from './journal-handlers.ts';
import type { KernelHandlers } from './kernel-handlers.ts';
import { marketplaceHandlers } from './marketplace-handlers.ts';
import { migrationHandlers } from './migration-handlers.ts';
import { packageHandlers } from './package-handlers.ts';
import { pluginHandlers } from './plugin-handlers.ts';
import { portalHandlers } from './portal-handlers.ts';
import { providerHandlers } from './provider-handlers.ts';
import { scheduleHandlers } from './schedule-handlers.ts';
import { topicHandlers } from './topic-handlers.ts';
import { trustHandlers } from './trust-handlers.ts';

export interface ControlledParts {
  readonly registry: PluginRegistry;
  readonly supervisor: Supervisor;
  readonly clock: ClockKeeper;
  readonly schedules: ScheduleStore;
  readonly metrics: MetricsGatherer;
  readonly verify: PrincipalVerifier;
  readonly node: string;
  readonly journal: Journal;
  readonly migrations: PluginMigrations;
  readonly configurations: ConfigurationKeeper;
  readonly packages: PackageKeeper;
  readonly trust: TrustKeeper;
  readonly sources: SourceReader;
  readonly auditHead: KeptHead;
  readonly byHand: ByHand;
  readonly log: Logger;
}

/** What core services may ask of the kernel over the bus; each needs `kernel.*` in the caller's `actions.call`. */
export function kernelActions(parts: ControlledParts): BusAction[] {
  const tables: readonly KernelHandlers[] = [
    platformHandlers(parts),
    pluginHandlers(parts),
    scheduleHandlers(parts),
    topicHandlers(parts),
    providerHandlers(parts),
    portalHandlers(parts),
    declarationHandlers(parts),
    journalHandlers(parts),
    migrationHandlers(parts),
    configurationHandlers(parts),
    packageHandlers(parts),
    trustHandlers(parts),
    auditHandlers(parts),
    marketplaceHandlers(parts),
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
    try {
      const call = { name, params, caller, requestId: meta.requestId };
      return await parts.byHand.run(call, () => handler(params as never));
    } catch (error) {
      if (error instanceof IspError) throw error;
      parts.log.error({ err: error, action: name, requestId: meta.requestId }, 'the kernel could not do it');
      throw platformErrors.INTERNAL({}, { cause: error });
    }
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
