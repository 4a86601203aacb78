import { makeContext } from '../runtime/index.ts';
import { callers } from './callers.ts';
import { type CarriedPlugin, carryPlugin } from './carry-plugin.ts';
import { configure } from './configure.ts';
import { loadPlugin } from './plugin-under-test.ts';
import { startPlugin } from './started-plugin.ts';
import { deliveries } from './test-deliveries.ts';
import type { CallAs, TestHost } from './test-host.ts';
import type { TestHostOptions } from './test-host-options.ts';

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
  const plugin = options.start && (await started(carried, options.start.settings ?? {}));
  const close = async () => {
    await plugin?.stop();
    await carried.close();
  };
  return {
    ...callers,
    ...records(carried),
    ...deliveries(carried),
    get timers() {
      return carried.queue.timers;
    },
    get schedules() {
      return carried.schedules.waiting;
    },
    call: calls(carried),
    configure: (values) => configure(carried, values, plugin?.handle),
    rows: (sql, parameters) =>
      carried.database.transaction(carried.ports.self().principal, (tx) => tx.query(sql, parameters)),
    close,
    [Symbol.asyncDispose]: close,
  };
}

function calls({ identity, invoke }: CarriedPlugin): TestHost['call'] {
  const everything = callers.staff('*');
  return async (name, params, { as = everything, requestId = 'test', ...headers }: CallAs = {}) => {
    const principal = await identity.sign(as.principal);
    return (await invoke(name, params, { principal, requestId, ...headers })) as never;
  };
}

function records({ queue, broadcasts, requests, log, audit }: CarriedPlugin) {
  const { rows: audited, systemUses } = audit;
  return {
    audited,
    systemUses,
    published: queue.published,
    enqueued: queue.enqueued,
    broadcasts,
    requests,
    log: log.lines,
  };
}

function started(
  { definition, manifest, ports, identity }: CarriedPlugin,
  settings: Readonly<Record<string, string>>,
) {
  const context = makeContext(ports, { ...ports.self(), requestId: 'start', site: 'start' });
  return startPlugin({ definition, manifest, context, settings, signingKey: identity.signingKey });
}
