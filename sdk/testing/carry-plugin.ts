import { randomBytes } from 'node:crypto';
import type { Transaction } from '../author/index.ts';
import {
  effectiveConfig,
  type HostPorts,
  hostClock,
  keyValueStore,
  LiveSettings,
  pluginPrincipal,
  topicGuard,
} from '../runtime/index.ts';
import { answeredCalls } from './answered-calls.ts';
import { answeredFetch, type SentRequest } from './answered-fetch.ts';
import { asInSandbox } from './as-in-sandbox.ts';
import { type TestIdentity, testIdentity } from './callers.ts';
import { TestDatabase } from './database/test-database.ts';
import { watchedDatabase } from './database/watched-database.ts';
import { declaredNames } from './declared-names.ts';
import { DeliveryQueue } from './delivery-queue.ts';
import { keptLog } from './kept-log.ts';
import { overTheWire } from './over-the-wire.ts';
import { type OwnActions, ownActions } from './own-actions.ts';
import type { PluginUnderTest } from './plugin-under-test.ts';
import type { Broadcast } from './recorded.ts';
import { stagedAudit } from './staged-audit.ts';
import { stagedOutbox } from './staged-outbox.ts';
import type { TestHostOptions } from './test-host-options.ts';
import { TestSchedules } from './test-schedules.ts';

/** A plugin carried in memory, and all that leaves it. */
export type CarriedPlugin = Awaited<ReturnType<typeof carryPlugin>>;

/** Makes the plugin's database and gives it the ports a host gives, from the same parts as the kernel's host. */
export async function carryPlugin(plugin: PluginUnderTest, options: TestHostOptions) {
  const { manifest, definition } = plugin;
  const [database, identity] = await Promise.all([
    TestDatabase.create(manifest.id, neededOfKernel(plugin)),
    testIdentity(),
  ]);
  await database.migrate(plugin.migrations);
  const [clock, queue, log] = [hostClock(), new DeliveryQueue(), keptLog()];
  clock.standAt(options.now);
  const schedules = new TestSchedules(plugin.contract.schedules ?? [], clock.now());
  const outbox = stagedOutbox(queue, declaredNames(plugin));
  const audit = stagedAudit();
  const committed = (tx: Transaction) => {
    outbox.commit(tx);
    audit.commit(tx);
  };
  const opened = await database.open();
  const assertDeclared = topicGuard(manifest);
  const broadcasts: Broadcast[] = [];
  const requests: SentRequest[] = [];
  const settings = new LiveSettings(effectiveConfig(manifest, options.config ?? {}));
  const whole: HostPorts = {
    ...(await identified(plugin, identity, settings)),
    database: watchedDatabase(opened, { plugin: manifest.id, onCommit: committed }),
    outbox,
    audit,
    clock,
    log,
    call: answeredCalls({
      plugin: manifest.id,
      answers: options.answers ?? {},
      verify: identity.verify,
      invoke: (...call) => invoke(...call),
    }),
    kv: keyValueStore(manifest, clock),
    fetch: answeredFetch(manifest, options.fetch ?? {}, requests),
    broadcast(topic, data, audience) {
      assertDeclared(topic);
      broadcasts.push({ topic, data: overTheWire(data), ...(audience ? { audience } : {}) });
    },
  };
  const ports = asInSandbox(whole, manifest);
  const invoke: OwnActions = ownActions(plugin, ports);
  const close = async () => {
    await opened.close();
    await database.remove();
  };
  return {
    manifest,
    definition,
    identity,
    clock,
    queue,
    schedules,
    log,
    broadcasts,
    requests,
    audit,
    settings,
    ports,
    database: whole.database,
    invoke,
    close,
  };
}

async function identified({ manifest }: PluginUnderTest, identity: TestIdentity, settings: LiveSettings) {
  const principal = pluginPrincipal({ manifest });
  const secret = randomBytes(32).toString('base64');
  const self = { principal, token: (await identity.sign(principal)) as string };
  return {
    plugin: {
      id: manifest.id,
      version: manifest.version,
      providers: manifest.contributes?.providers ?? [],
    },
    verify: identity.verify,
    config: () => settings.config,
    answerSecret: () => secret,
    self: () => self,
  };
}

function neededOfKernel({ manifest, contract }: PluginUnderTest) {
  return {
    keyValues: manifest.permissions?.['storage.kv'] === true,
    requestKeys: contract.actions.some(({ idempotencyKey }) => idempotencyKey),
  };
}
