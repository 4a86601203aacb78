import { newId } from '../data/new-id.ts';
import { type Delivery, deliverer, makeContext } from '../runtime/index.ts';
import { callers } from './callers.ts';
import { type CarriedPlugin, carryPlugin } from './carry-plugin.ts';
import { overTheWire } from './over-the-wire.ts';
import { loadPlugin } from './plugin-under-test.ts';
import { startPlugin } from './started-plugin.ts';
import type { CallAs, JobRunOptions, TestHost } from './test-host.ts';
import type { TestHostOptions } from './test-host-options.ts';
import { testingErrors } from './testing-errors.ts';

/**
 * Carries a plugin in memory, with the code of the real host and a real PostgreSQL (compiled to WebAssembly), but
 * without processes, bus and server. Close it, or declare it with `await using`.
 *
 * @example
 * await using host = await createTestHost({ directory: new URL('..', import.meta.url) });
 * const ana = await host.call('customers.create', { name: 'Ana' }, { as: host.staff('customers.customer.create') });
 * host.published; // [{ name: 'customers.customer-created', data: { customerId: ana.id, … } }]
 */
export async function createTestHost(options: TestHostOptions): Promise<TestHost> {
  const carried = await carryPlugin(await loadPlugin(options), options);
  const stop = options.start && (await started(carried, options.start.settings ?? {}));
  const close = async () => {
    await stop?.();
    await carried.close();
  };
  return {
    ...callers,
    ...records(carried),
    ...deliveries(carried),
    get timers() {
      return carried.queue.timers;
    },
    call: calls(carried),
    rows: (sql, parameters) =>
      carried.ports.database.transaction(carried.ports.self().principal, (tx) => tx.query(sql, parameters)),
    close,
    [Symbol.asyncDispose]: close,
  };
}

function calls({ identity, invoke }: CarriedPlugin): TestHost['call'] {
  const everything = callers.staff('*');
  return async (name, params, { as = everything, requestId = 'test' }: CallAs = {}) => {
    const principal = await identity.sign(as.principal);
    return (await invoke(name, params, { principal, requestId })) as never;
  };
}

function records({ queue, broadcasts, log }: CarriedPlugin) {
  return { published: queue.published, enqueued: queue.enqueued, broadcasts, log: log.lines };
}

function deliveries({ manifest, definition, ports, clock, queue }: CarriedPlugin) {
  const deliver = deliverer(definition, ports);
  const fireTimers = () => queue.fireTimers(clock.now());

  async function runJobs({ upTo }: JobRunOptions = {}): Promise<number> {
    const due = () => upTo ?? latest(Temporal.Now.instant(), clock.now());
    let ran = 0;
    do ran += await queue.run(due, deliver);
    while (fireTimers());
    return ran;
  }

  return {
    runJobs,
    clock: {
      now: clock.now,
      today: clock.today,
      async set(instant: string | Temporal.Instant) {
        clock.standAt(instant.toString());
        fireTimers();
        await runJobs();
      },
    },
    async deliver(name: string, data: unknown, { messageId = newId(), attempt = 1 } = {}) {
      const listens = (definition.listeners ?? []).some(({ event }) => event === name);
      if (!listens) throw testingErrors.TEST_LISTENER_UNKNOWN({ plugin: manifest.id, event: name });
      const event = { kind: 'event', name, data: overTheWire(data), messageId, attempt } as const;
      await deliver({ ...event, requestId: messageId } satisfies Delivery);
    },
  };
}

function latest(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) > 0 ? one : other;
}

function started({ definition, ports }: CarriedPlugin, settings: Readonly<Record<string, string>>) {
  return startPlugin(definition, makeContext(ports, { ...ports.self(), requestId: 'start' }), settings);
}
