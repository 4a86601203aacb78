import { principalSigner, principalVerifier } from '@isp/sdk/runtime';
import { createBusNode } from './bus/bus-node.ts';
import { ClockKeeper } from './clock/clock-keeper.ts';
import type { Configuration } from './configuration/configuration.ts';
import { kernelActions } from './control/kernel-actions.ts';
import { createChildRegistry } from './data-directory/child-registry.ts';
import { openDataDirectory } from './data-directory/open-data-directory.ts';
import { removeRuntimeFile } from './data-directory/runtime-file.ts';
import { HealthWatch } from './health/health-watch.ts';
import { JobsHost } from './jobs/jobs-host.ts';
import { jobsSpecMaker } from './jobs/make-jobs-spec.ts';
import { createLog, logFile } from './log/create-log.ts';
import { MetricsGatherer } from './metrics/metrics-gatherer.ts';
import type { Platform } from './platform.ts';
import { assertPortsFree, obtainBus, obtainDatabase, openKernelPool } from './platform-parts.ts';
import { discoverPlugins } from './plugins/discover-plugins.ts';
import { migrateFound } from './plugins/migrate-found.ts';
import { PluginRegistry } from './plugins/plugin-registry.ts';
import { pluginRoots } from './plugins/plugin-roots.ts';
import { PluginStore } from './plugins/plugin-store.ts';
import { describeRuntime } from './runtime-description.ts';
import { readPlatformKeys } from './supervisor/platform-keys.ts';
import { Supervisor } from './supervisor/supervisor.ts';

export interface StartOptions {
  readonly onProgress: (text: string) => void;
  /** A server the platform cannot live without ended by itself. */
  readonly onLost: (name: string) => void;
}

/** Boots the platform, in this order; whatever was started is stopped again when a later step fails. */
export async function startPlatform(configuration: Configuration, options: StartOptions): Promise<Platform> {
  const { onProgress } = options;
  await using started = new AsyncDisposableStack();

  const directory = await openDataDirectory(configuration.dataDirectory);
  started.defer(() => directory.close());
  const children = createChildRegistry(directory.path);
  await children.endOrphans({ onProgress });
  await assertPortsFree(configuration);
  const log = createLog(configuration.logLevel, { host: 'kernel' }, logFile(directory));

  const needs = { configuration, directory, children, ...options };
  const [database, nats] = await Promise.all([
    obtainDatabase(needs).then((server) => stopLater(started, server)),
    obtainBus(needs).then((server) => stopLater(started, server)),
  ]);

  onProgress('Preparing the database');
  const found = await discoverPlugins(pluginRoots(configuration));
  const migrated = await migrateFound(database.url, found, onProgress);
  const pool = openKernelPool(database.url);
  started.defer(() => pool.end());
  const keys = await readPlatformKeys(pool);
  const signer = await principalSigner(keys.privateKey);
  const registry = new PluginRegistry(new PluginStore(pool), configuration.mode);
  await registry.adopt(found);
  registry.noteMigrations(migrated);

  const bus = createBusNode({ nodeId: 'kernel', natsUrl: nats.url });
  const clock = new ClockKeeper(pool, configuration.mode === 'sandbox', {
    tellHosts: async (standsAt) => void (await supervisor.askAll('clock', { standsAt }, 5_000)),
    settle: (standsAt, timeoutMs) => jobs.settle(standsAt, timeoutMs),
  });
  await clock.load();
  const source = {
    configuration,
    natsUrl: nats.url,
    databaseUrl: database.url,
    logFile: logFile(directory),
    keys,
    signer,
    clockStandsAt: () => clock.standsAt,
  };
  const jobs = new JobsHost({ children, log, makeSpec: jobsSpecMaker(source) });
  const onCatalogueChanged = () => bus.broadcast('kernel.catalogue-changed', {});
  const supervisor = new Supervisor({ registry, source, children, jobs, log, pool, onCatalogueChanged });
  const metrics = new MetricsGatherer({
    registry,
    hosts: () => supervisor.askAll('metrics', undefined, 2_000),
    queued: () => jobs.queued(),
  });
  const verify = await principalVerifier(keys.publicKey);
  bus.offer('kernel', kernelActions({ registry, supervisor, clock, metrics, verify, node: bus.nodeId }));
  await bus.start();
  started.defer(() => bus.stop());

  onProgress('Starting the plugins');
  started.defer(() => removeRuntimeFile(directory.path));
  started.defer(() => jobs.stop());
  await jobs.start();
  started.defer(() => supervisor.stopAll());
  await supervisor.startAll(onProgress);
  const health = new HealthWatch(registry, () => supervisor.askAll('health', undefined, 3_000));
  started.defer(() => health.stop());
  await describeRuntime({ directory, configuration, database, nats, jobs, registry });

  const running = started.move();
  return { registry, supervisor, bus, signer, configuration, stop: () => running.disposeAsync() };
}

function stopLater<T extends { stop(): Promise<void> }>(started: AsyncDisposableStack, server: T): T {
  started.defer(() => server.stop());
  return server;
}
