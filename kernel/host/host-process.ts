import { enableCompileCache } from 'node:module';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { PluginContract } from '@isp/sdk';
import { hostClock, principalVerifier, type SettableClock } from '@isp/sdk/runtime';
import { type BusNode, createBusNode, type Listing } from '../bus/bus-node.ts';
import type { Channel } from '../channel/channel.ts';
import { createLog } from '../log/create-log.ts';
import { CarriedPluginProcess } from './carried-plugin.ts';
import { registry } from './host-metrics.ts';
import type { HostSpec, Pulse } from './host-spec.ts';

enableCompileCache();

/** The life of one host process: load, serve, drain. */
export class HostProcess {
  readonly #channel: Channel;
  readonly #clock: SettableClock = hostClock();
  readonly #loop = monitorEventLoopDelay({ resolution: 20 });
  #bus: BusNode | undefined;
  #connected: Promise<void> | undefined;
  #plugins: CarriedPluginProcess[] = [];

  constructor(channel: Channel) {
    this.#channel = channel;
  }

  /** Joins the bus without offering anything yet. */
  warm(place: { nodeId: string; natsUrl: string }): void {
    this.#bus = createBusNode(place);
    this.#connected = this.#bus.start();
  }

  /** Imports the plugins and answers what they offer; nothing is reachable yet. */
  async load(spec: HostSpec): Promise<PluginContract[]> {
    process.title = `isp host ${spec.host}#${spec.generation}`;
    this.#clock.standAt(spec.clockStandsAt);
    const log = createLog(spec.logLevel, { host: spec.host, generation: spec.generation }, spec.logFile);
    const bus = this.#bus as BusNode;
    const verify = await principalVerifier(spec.publicKey);
    this.#plugins = spec.plugins.map(
      (plugin) => new CarriedPluginProcess(plugin, { spec, bus, log, verify, clock: this.#clock }),
    );
    return Promise.all(this.#plugins.map((plugin) => plugin.load()));
  }

  /** Connects, starts the plugins and offers them on the bus; one that fails is never offered. */
  async serve(): Promise<void> {
    await this.#connected;
    for (const plugin of this.#plugins) await plugin.start();
    for (const plugin of this.#plugins) plugin.offer();
    this.#loop.enable();
    setInterval(() => this.#pulse(), 1_000).unref();
  }

  /** Lets the outside in; the other nodes know this generation by now, and it knows them. */
  async open(): Promise<void> {
    for (const plugin of this.#plugins) await plugin.open();
  }

  async catalogueChanged(): Promise<void> {
    await Promise.all(this.#plugins.map((plugin) => plugin.catalogueChanged()));
  }

  /** Finishes what is in flight and leaves. */
  async drain(): Promise<void> {
    await Promise.all(this.#plugins.map((plugin) => plugin.drain()));
    await this.#bus?.stop();
    await Promise.all(this.#plugins.map((plugin) => plugin.stop()));
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
    return registry.getMetricsAsJSON();
  }

  async health() {
    return Object.fromEntries(
      await Promise.all(this.#plugins.map(async (one) => [one.id, await one.health()] as const)),
    );
  }

  #pulse(): void {
    const { user, system } = process.cpuUsage();
    const pulse: Pulse = {
      memoryBytes: process.memoryUsage.rss(),
      cpuSeconds: (user + system) / 1e6,
      loopLagMs: Math.max(0, this.#loop.max / 1e6 - 20),
    };
    this.#loop.reset();
    this.#channel.tell('pulse', pulse);
  }
}
