import { principalVerifier } from '@isp/sdk/runtime';
import { ByHand } from './audit/by-hand.ts';
import { KeptHead } from './audit/kept-head.ts';
import { prepareGround } from './boot/ground.ts';
import { interruptible } from './boot/interruptible.ts';
import { RuntimeDescription } from './boot/runtime-description.ts';
import { obtainBus, obtainDatabase } from './boot/servers.ts';
import { openStoredState } from './boot/stored-state.ts';
import { createBusNode } from './bus/bus-node.ts';
import { ClockKeeper } from './clock/clock-keeper.ts';
import type { Configuration } from './configuration/configuration.ts';
import { kernelActions } from './control/kernel-actions.ts';
import { HealthWatch } from './health/health-watch.ts';
import { JobsHost } from './jobs/jobs-host.ts';
import { jobsSpecMaker } from './jobs/make-jobs-spec.ts';
import { Journal } from './journal/journal.ts';
import { JournalStore } from './journal/journal-store.ts';
import { tellLiveViews } from './journal/tell-live-views.ts';
import { logFile } from './log/create-log.ts';
import { LogRotation } from './log/log-rotation.ts';
import { openSourceReader } from './marketplace/open-source-reader.ts';
import { watchKernelLoop } from './metrics/kernel-metrics.ts';
import { MetricsGatherer } from './metrics/metrics-gatherer.ts';
import { keepPackages } from './packages/keep-packages.ts';
import { TrustKeeper } from './packages/trust-keeper.ts';
import type { Platform } from './platform.ts';
import { keepConfigurations } from './plugin-configuration/keep-configurations.ts';
import { SecretBox } from './plugin-configuration/secret-box.ts';
import { obtainSecretKey } from './plugin-configuration/secret-key.ts';
import { PluginMigrations } from './plugins/plugin-migrations.ts';
import { ScheduleStore } from './plugins/schedule-store.ts';
import { derivePlatformKeys } from './supervisor/platform-keys.ts';
import { Supervisor } from './supervisor/supervisor.ts';
import { watchHosts } from './watchdog/watch-hosts.ts';

export interface StartOptions {
  readonly onProgress: (text: string) => void;
  /** A server the platform cannot live without is gone for good. */
  readonly onLost: (name: string) => void;
  /** Somebody wants it to stop before it is up. */
  readonly signal: AbortSignal;
}

/** Boots the platform, in this order; whatever was started is stopped again when a later step fails. */
export async function startPlatform(configuration: Configuration, options: StartOptions): Promise<Platform> {
  const { onProgress } = options;
  await using later = new AsyncDisposableStack();
  const ground = await prepareGround(configuration, later, onProgress);
  const runtime = new RuntimeDescription(configuration, ground.directory);
  const rotation = new LogRotation({
    file: logFile(ground.directory),
    limitBytes: configuration.logFileBytes,
    log: ground.log,
  });
  later.defer(() => rotation.stop());
  const secretKey = await obtainSecretKey(configuration.secretKey, ground.directory);
  const box = new SecretBox(secretKey);
  const keys = derivePlatformKeys(secretKey);

  const needs = { ...options, ...ground, configuration, onBack: () => runtime.refresh() };
  const [database, nats] = await Promise.all([
    obtainDatabase(needs).then((server) => later.adopt(server, () => server.stop())),
    obtainBus(needs).then((server) => later.adopt(server, () => server.stop())),
  ]);

  onProgress('Preparing the database');
  const place = { configuration, databaseUrl: database.url, keys, directory: ground.directory.path };
  const { pool, signer, registry, packages } = await openStoredState(
    { ...place, log: ground.log, onProgress },
    later,
  );
  const clock = new ClockKeeper(pool, configuration.mode);
  await clock.load();

  const bus = createBusNode({ nodeId: 'kernel', natsUrl: nats.url });
  const source = {
    configuration,
    natsUrl: nats.url,
    databaseUrl: database.url,
    logFile: logFile(ground.directory),
    keys,
    signer,
    box,
    clockStandsAt: () => clock.standsAt,
  };
  const jobs = new JobsHost({
    ...ground,
    makeSpec: jobsSpecMaker(source),
    onStarted: () => runtime.refresh(),
  });
  const journal = new Journal(new JournalStore(pool), ground.log);
  later.defer(() => journal.close());
  const supervisor = new Supervisor({
    ...ground,
    registry,
    source,
    jobs,
    pool,
    journal,
    loadGuard: packages.guard,
    node: bus.nodeId,
    onProcessesChanged: () => runtime.refresh(),
    onLastMetrics: (last) => metrics.processes.note(last),
  });
  runtime.describe({ database, nats, jobs, registry });
  clock.moves({ supervisor, jobs });
  const configurations = keepConfigurations({ registry, supervisor, journal, pool, box });
  const migrations = new PluginMigrations({
    registry,
    pool,
    databaseUrl: database.url,
    databaseSecret: keys.databaseSecret,
    loadGuard: packages.guard,
  });
  const sources = await openSourceReader(ground.directory.path, packages, ground.log);
  later.defer(() => sources.stop());
  const metrics = new MetricsGatherer({ registry, supervisor, jobs });
  const verify = await principalVerifier(keys.publicKey);
  bus.offer(
    'kernel',
    kernelActions({
      registry,
      supervisor,
      clock,
      schedules: new ScheduleStore(pool),
      metrics,
      verify,
      journal,
      migrations,
      configurations,
      packages: keepPackages(packages, { registry, supervisor, journal, box, log: ground.log }),
      trust: new TrustKeeper(packages.trust, journal),
      sources,
      auditHead: new KeptHead(ground.directory),
      byHand: new ByHand(pool, ground.log),
      log: ground.log,
      node: bus.nodeId,
    }),
  );
  later.defer(watchKernelLoop());
  await bus.start();
  tellLiveViews({ bus, journal, registry });
  later.defer(() => bus.stop());

  onProgress('Starting the plugins');
  later.defer(() => runtime.remove());
  later.defer(() => supervisor.stopAll());
  later.defer(() => jobs.stop());
  const watchdog = watchHosts({ registry, supervisor, journal });
  later.defer(() => watchdog.stop());
  await jobs.start();
  await interruptible(options.signal, supervisor.startAll(onProgress));
  const health = new HealthWatch({
    registry,
    journal,
    node: bus.nodeId,
    ask: () => supervisor.askAll('health', undefined, 3_000),
  });
  later.defer(() => health.stop());
  await runtime.refresh();

  const running = later.move();
  return { registry, supervisor, bus, signer, configuration, stop: () => running.disposeAsync() };
}
