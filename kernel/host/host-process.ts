import { flushCompileCache } from 'node:module';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { type HealthReport, type PluginContract, StartFailure } from '@isp/sdk';
import { hostClock, principalVerifier, type SettableClock } from '@isp/sdk/runtime';
import type { Logger } from 'pino';
import { type BusNode, createBusNode, type Listing } from '../bus/bus-node.ts';
import type { Channel } from '../channel/channel.ts';
import { createLog } from '../log/create-log.ts';
import { knownSecrets } from '../log/known-secrets.ts';
import { StartError } from '../start-error.ts';
import { startTracing } from '../tracing/start-tracing.ts';
import type { Tracing } from '../tracing/tracing.ts';
import { readProcessState } from '../watchdog/process-state.ts';
import { CarriedPluginProcess } from './carried-plugin.ts';
import type { FaultDoor, FaultOrder } from './fault-door.ts';
import { FlightRecorder } from './flight-recorder.ts';
import type { ConfigurationNews, HostSpec, LastWords, Pulse } from './host-spec.ts';
import { IdleMemory } from './idle-memory.ts';
import { countProcess, noteStart, processMetrics } from './process-metrics.ts';
import { rehearse } from './rehearse.ts';

const pulseMs = 500;
const lastWordsMs = 300;
const kernelKnownMs = 10_000;

/** Where on the bus a host process is. */
export interface BusPlace {
  readonly nodeId: string;
  readonly natsUrl: string;
  readonly kernelNodeId: string;
}

/** What a process is started ahead for. */
export interface WarmOrder extends BusPlace {
  /** Plugins it will import were just written. */
  readonly development: boolean;
}

/** The life of one host process: load, serve, drain. */
export class HostProcess {
  readonly #channel: Channel;
  readonly #clock: SettableClock = hostClock();
  readonly #loop = monitorEventLoopDelay({ resolution: 20 });
  readonly #memory = new IdleMemory();
  #bus: BusNode | undefined;
  #connected: Promise<void> | undefined;
  #plugins: CarriedPluginProcess[] = [];
  #log: Logger | undefined;
  #recorder: FlightRecorder | undefined;
  #tracing: Tracing | undefined;
  #loadedAt = 0;

  constructor(channel: Channel) {
    this.#channel = channel;
  }

  /** Joins the bus without offering anything yet; one that still waits then rehearses. */
  warm({ development, ...place }: WarmOrder): void {
    this.#bus = createBusNode(place);
    this.#connected = join(this.#bus, place.kernelNodeId);
    void this.#rehearseWhileWaiting(development);
  }

  /** Keeps what was compiled for the next process: a second of work, so only a spare that nobody needs yet does it. */
  keepCompiled(): void {
    flushCompileCache();
  }

  /** Imports the plugins and answers what they offer; nothing is reachable yet. */
  async load(spec: HostSpec): Promise<PluginContract[]> {
    process.title = `isp host ${spec.host}#${spec.generation}`;
    this.#clock.standAt(spec.clockStandsAt);
    this.#loadedAt = performance.now();
    countProcess(spec.plugins.map(({ manifest: { id, version } }) => ({ plugin: id, version })));
    const tracing = await startTracing(spec.tracing, (err, text) => this.#log?.warn({ err }, text));
    this.#tracing = tracing;
    const bindings = { host: spec.host, generation: spec.generation };
    const log = createLog(spec.logLevel, bindings, { file: spec.logFile, fields: tracing?.logFields });
    const bus = this.#bus as BusNode;
    this.#log = log;
    const verify = await principalVerifier(spec.publicKey);
    const recorder = new FlightRecorder(spec.flightFile);
    this.#recorder = recorder;
    const faults = spec.faultDoor ? await this.#openFaultDoor() : undefined;
    this.#plugins = spec.plugins.map(
      (plugin) =>
        new CarriedPluginProcess(plugin, {
          spec,
          bus,
          log,
          verify,
          recorder,
          tracing,
          faults,
          clock: this.#clock,
          tell: (kind, data) => this.#channel.tell(kind, data),
          die: (words) => void this.die(words),
        }),
    );
    return Promise.all(this.#plugins.map((plugin) => this.#for(plugin.id, () => plugin.load())));
  }

  /** Connects and starts the plugins; answers how they say they are. Nobody can call them yet. */
  async start(): Promise<Record<string, HealthReport>> {
    await this.#connected;
    for (const plugin of this.#plugins) await this.#for(plugin.id, () => plugin.start());
    return this.health();
  }

  /** Offers the plugins on the bus. */
  offer(): void {
    for (const plugin of this.#plugins) plugin.offer();
    this.#loop.enable();
    setInterval(() => this.#pulse(), pulseMs).unref();
  }

  /** Lets the outside in; the other nodes know this generation by now, and it knows them. */
  async open(): Promise<void> {
    for (const plugin of this.#plugins) await this.#for(plugin.id, () => plugin.open());
    noteStart((performance.now() - this.#loadedAt) / 1000);
  }

  /** Lets a plugin take over new settings; rejects with its reason when it refuses them. */
  async configure({ plugin, config }: ConfigurationNews): Promise<void> {
    await this.#plugins.find(({ id }) => id === plugin)?.configure(config);
  }

  async catalogueChanged(): Promise<void> {
    await Promise.all(this.#plugins.map((plugin) => plugin.catalogueChanged()));
  }

  /** Finishes what is in flight and leaves. */
  async drain(): Promise<void> {
    await Promise.all(this.#plugins.map((plugin) => plugin.drain()));
    await this.#bus?.stop();
    await Promise.all(this.#plugins.map((plugin) => plugin.stop()));
    await this.#tracing?.stop();
    await this.#channel.deliver('last-metrics', await this.metrics());
    setImmediate(() => process.exit(0));
  }

  awaitListed(listing: Listing): Promise<boolean> {
    return this.#bus?.awaitListed(listing) ?? Promise.resolve(false);
  }

  forget(nodeId: string): void {
    this.#bus?.forget(nodeId);
  }

  renewTokens(tokens: Readonly<Record<string, string>>): void {
    for (const plugin of this.#plugins) plugin.renewToken(tokens[plugin.id]);
  }

  setClock(standsAt: string | undefined): void {
    this.#clock.standAt(standsAt);
  }

  metrics() {
    return processMetrics();
  }

  async health() {
    return Object.fromEntries(
      await Promise.all(this.#plugins.map(async (one) => [one.id, await one.health()] as const)),
    );
  }

  /** Tells the kernel why this process ends, and ends it. */
  async die(words: LastWords): Promise<never> {
    const what = words.kind ? words.reason : `an error nobody caught: ${words.reason}`;
    this.#log?.fatal({ stack: words.stack, ...words.call }, what);
    await Promise.race([this.#channel.deliver('last-words', knownSecrets.masked(words)), pause(lastWordsMs)]);
    return process.exit(1);
  }

  async #openFaultDoor(): Promise<FaultDoor> {
    const door = new (await import('./fault-door.ts')).FaultDoor();
    this.#channel.on('fault', (order: FaultOrder) => door.inject(order));
    return door;
  }

  async #rehearseWhileWaiting(development: boolean): Promise<void> {
    try {
      await this.#connected;
      if (this.#loadedAt === 0) await rehearse({ development });
    } catch {
      // who serves is told that it could not connect, and a rehearsal that fails costs the next plugin its time
    }
  }

  /** Tells the kernel which plugin has the word, in case it never gives it back. */
  #for<T>(plugin: string, work: () => Promise<T>): Promise<T> {
    this.#channel.tell('working-on', { plugin });
    return naming(plugin, work);
  }

  #pulse(): void {
    this.#memory.look();
    const { user, system } = process.cpuUsage();
    const oldest = this.#recorder?.oldest();
    const pulse: Pulse = {
      memoryBytes: process.memoryUsage.rss() + this.#plugins.reduce((sum, one) => sum + one.bytesBeside, 0),
      ownBytes: readProcessState(process.pid)?.ownBytes,
      cpuSeconds: (user + system) / 1e6,
      loopLagMs: Math.max(0, this.#loop.max / 1e6 - 20),
      slowest: oldest && {
        action: oldest.action,
        requestId: oldest.requestId,
        ms: Math.round(performance.now() - oldest.beganAt),
      },
    };
    this.#loop.reset();
    this.#channel.tell('pulse', pulse);
  }
}

/** A plugin's start may call the kernel, so it has to be known by then. */
async function join(bus: BusNode, kernelNodeId: string): Promise<void> {
  await bus.start();
  await bus.awaitListed({ nodeId: kernelNodeId, services: ['kernel'], timeoutMs: kernelKnownMs });
}

/** An error of one plugin says which one it is about, and what the plugin itself said. */
async function naming<T>(plugin: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { message, kind, retryAfterMs } = error as StartFailure;
    const said = error instanceof StartFailure ? { failure: kind, retryAfterMs } : {};
    throw new StartError('PLUGIN_FAILED', message ?? String(error), {
      cause: error,
      about: { plugin, ...said },
    });
  }
}
