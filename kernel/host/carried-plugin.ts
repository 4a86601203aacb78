import type {
  Context,
  HealthReport,
  PluginContract,
  PluginDefinition,
  PluginHandle,
  Principal,
} from '@isp/sdk';
import { platformErrors } from '@isp/sdk';
import { openPluginDatabase } from '@isp/sdk/data';
import {
  actionInvoker,
  type CallMeta,
  deliverer,
  describePlugin,
  type HostPorts,
  importPlugin,
  keyValueStore,
  LiveSettings,
  makeContext,
  outgoingFetch,
  type PluginDatabase,
  type PrincipalVerifier,
  pluginPrincipal,
  type SettableClock,
  selfIdentity,
  topicGuard,
} from '@isp/sdk/runtime';
import type { Logger } from 'pino';
import type { BusNode } from '../bus/bus-node.ts';
import { databaseOutbox } from '../database/outbox.ts';
import { knownSecrets } from '../log/known-secrets.ts';
import { secretsOf } from '../plugin-configuration/masked-configuration.ts';
import { sandboxLimits } from '../sandbox/sandbox-limits.ts';
import type { PluginTraces, Tracing } from '../tracing/tracing.ts';
import { AuditWriter } from './audit/audit-writer.ts';
import { auditedPorts } from './audited-ports.ts';
import { type CarriedSandbox, carriedSandbox } from './carried-sandbox.ts';
import { deliveryDoor } from './delivery-door.ts';
import type { FaultDoor } from './fault-door.ts';
import type { FlightRecorder } from './flight-recorder.ts';
import { guarded } from './guarded-handler.ts';
import type { CarriedPlugin, HostSpec, LastWords } from './host-spec.ts';
import { measuredDatabase } from './measured-database.ts';
import { pluginRuntime } from './plugin-runtime.ts';
import { Refusals } from './refusals.ts';

interface Surroundings {
  readonly spec: HostSpec;
  readonly bus: BusNode;
  readonly log: Logger;
  readonly verify: PrincipalVerifier;
  readonly clock: SettableClock;
  readonly recorder: FlightRecorder;
  readonly tracing: Tracing | undefined;
  /** Undefined but for the doctor of plugin folders. */
  readonly faults: FaultDoor | undefined;
  /** Tells the kernel something. */
  tell(kind: 'refused' | 'sandbox-process', data: object): void;
  /** Ends the process, with the reason. */
  die(words: LastWords): void;
}

/** One plugin inside its host process. */
export class CarriedPluginProcess {
  readonly id: string;
  readonly #plugin: CarriedPlugin;
  readonly #around: Surroundings;
  readonly #log: Logger;
  readonly #traces: PluginTraces | undefined;
  readonly #database: PluginDatabase;
  readonly #ports: HostPorts;
  readonly #principal: Principal;
  readonly #settings: LiveSettings;
  /** What the runtime gave the plugin and is taken back when it stops. */
  readonly #undos: (() => void)[] = [];
  readonly #refusals: Refusals;
  readonly #audit: AuditWriter;
  #token: string;
  #definition: PluginDefinition | undefined;
  #handle: PluginHandle | undefined;
  #sandbox: CarriedSandbox | undefined;

  constructor(plugin: CarriedPlugin, around: Surroundings) {
    const { manifest } = plugin;
    this.id = manifest.id;
    this.#plugin = plugin;
    knownSecrets.add(secretsOf(manifest.configuration, plugin.config));
    this.#settings = new LiveSettings(plugin.config);
    this.#traces = around.tracing?.of({ ...manifest, generation: around.spec.generation });
    this.#around = { ...around, bus: this.#traces?.bus(around.bus) ?? around.bus };
    this.#token = plugin.token;
    this.#principal = pluginPrincipal(plugin);
    this.#log = around.log.child({ plugin: manifest.id, version: manifest.version });
    const database = openPluginDatabase({
      url: plugin.databaseUrl,
      pool: poolOf(plugin, around.spec),
      applicationName: `isp:${around.spec.nodeId}`,
    });
    this.#database = measuredDatabase(database, { plugin: manifest.id, version: manifest.version });
    this.#refusals = new Refusals(manifest.id, {
      log: this.#log,
      tell: (refusal) => around.tell('refused', refusal),
    });
    this.#audit = new AuditWriter({ database: this.#database, log: this.#log });
    const ports = auditedPorts(this.#makePorts(), this.#refusals);
    const traced = this.#traces?.ports(ports) ?? ports;
    this.#ports = around.faults?.ports(traced) ?? traced;
  }

  async load(): Promise<PluginContract> {
    const definition = await this.#define();
    const contract = describePlugin(definition, this.#plugin.manifest, this.#plugin.config);
    this.#definition = definition;
    return contract;
  }

  async #define(): Promise<PluginDefinition> {
    const { directory, manifest } = this.#plugin;
    if (manifest.runtime !== 'sandbox') return importPlugin(directory);
    this.#sandbox = await carriedSandbox(this.#plugin, {
      ...this.#around,
      self: () => this.#selfContext('sandbox'),
      refusals: this.#refusals,
      later: (undo) => this.#undos.push(undo),
    });
    return this.#sandbox.definition;
  }

  /** Memory of processes that belong to the plugin beside this one. */
  get bytesBeside(): number {
    return this.#sandbox?.ownBytes() ?? 0;
  }

  /** Declares the plugin's actions and its delivery door on the bus. */
  offer(): void {
    const definition = this.#definition as PluginDefinition;
    const { recorder, faults } = this.#around;
    const actions = (definition.actions ?? []).map((action) => {
      const guard = { ports: this.#ports, recorder, nameOf: () => action.name };
      const { idempotent } = action;
      const siblings = definition.actions ?? [];
      const invoke = actionInvoker(action, this.#ports, { siblings });
      const handler = guarded(guard, faults?.handler(invoke) ?? invoke);
      const traced = this.#traces?.action(action.name, handler) ?? handler;
      return { name: action.name, idempotent, handler: traced };
    });
    const deliver = deliverer(definition, this.#ports);
    const door = deliveryDoor({ deliver, ports: this.#ports, recorder }, (meta) =>
      this.#assertDispatcher(meta),
    );
    const handler = this.#traces?.deliveries(door) ?? door;
    this.#around.bus.offer(this.id, [...actions, { name: `${this.id}.$deliver`, handler }]);
  }

  async start(): Promise<void> {
    const runtime = pluginRuntime(this.#plugin, {
      context: this.#selfContext('start'),
      bus: this.#around.bus,
      log: this.#log,
      verify: this.#around.verify,
      traces: this.#traces?.requests,
      later: (undo) => this.#undos.push(undo),
    });
    this.#handle = await this.#definition?.start?.(runtime);
  }

  /** Takes over new settings, or rejects with the plugin's reason and keeps the former ones. */
  async configure(config: CarriedPlugin['config']): Promise<void> {
    knownSecrets.add(secretsOf(this.#plugin.manifest.configuration, config));
    await this.#settings.change(config, this.#handle);
  }

  async open(): Promise<void> {
    await this.#handle?.open?.();
  }

  async catalogueChanged(): Promise<void> {
    await this.#handle?.catalogueChanged?.();
  }

  async drain(): Promise<void> {
    await this.#handle?.drain?.();
  }

  async stop(): Promise<void> {
    await this.#handle?.stop?.();
    for (const undo of this.#undos.splice(0)) undo();
    await this.#audit.stop();
    await this.#database.close();
  }

  renewToken(token: string | undefined): void {
    if (token) this.#token = token;
  }

  /** The plugin's own check; 2 s at most. */
  async health(): Promise<HealthReport> {
    if (!this.#handle?.health) return { state: 'healthy' };
    const late = new Promise<HealthReport>((resolve) => {
      setTimeout(resolve, 2_000, {
        state: 'unhealthy',
        reason: 'the health check did not answer within 2 s',
      });
    });
    const asked = this.#handle
      .health()
      .catch((error: Error): HealthReport => ({ state: 'unhealthy', reason: error.message }));
    return knownSecrets.masked(await Promise.race([asked, late]));
  }

  async #assertDispatcher(meta: CallMeta): Promise<void> {
    const caller = await this.#around.verify(meta.principal);
    if (caller.id !== 'kernel') throw platformErrors.FORBIDDEN({ permission: 'kernel' });
  }

  #selfContext(requestId: string): Context {
    return makeContext(this.#ports, selfIdentity(this.#ports, { requestId, site: requestId }));
  }

  #makePorts(): HostPorts {
    const { bus, verify, clock } = this.#around;
    const { manifest } = this.#plugin;
    const assertDeclared = topicGuard(manifest);
    return {
      plugin: {
        id: manifest.id,
        version: manifest.version,
        providers: manifest.contributes?.providers ?? [],
      },
      database: this.#database,
      outbox: databaseOutbox,
      clock,
      log: this.#log,
      verify,
      config: () => this.#settings.config,
      answerSecret: () => this.#plugin.answerSecret,
      self: () => ({ principal: this.#principal, token: this.#token }),
      call: (name, params, options) => bus.call(name, params, options),
      broadcast(topic, data, audience) {
        assertDeclared(topic);
        bus.broadcast(`live.${topic}`, { plugin: manifest.id, data, audience });
      },
      kv: keyValueStore(manifest, clock),
      audit: this.#audit,
      fetch: outgoingFetch({
        hosts: manifest.permissions?.['http.fetch'] ?? [],
        allowLoopback: this.#around.spec.allowPrivateHosts,
      }),
    };
  }
}

/** A sandboxed plugin is one of many strangers: it gets few of the database's connections. */
function poolOf({ manifest }: CarriedPlugin, { databasePool }: HostSpec): number {
  return manifest.runtime === 'sandbox' ? Math.min(databasePool, sandboxLimits.connections) : databasePool;
}
