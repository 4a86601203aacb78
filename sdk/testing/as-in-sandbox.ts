import type { Transaction } from '../author/index.ts';
import { type Manifest, mayCallAction, platformErrors, sandboxErrors } from '../contract/index.ts';
import { grantedConfig, type HostPorts } from '../runtime/index.ts';

/** The ports a sandboxed plugin has: what a sandbox does not give or refuses fails in its tests too. Others have them all. */
export function asInSandbox(ports: HostPorts, manifest: Manifest): HostPorts {
  if (manifest.runtime !== 'sandbox') return ports;
  const events = new Set((manifest.contributes?.events ?? []).map(({ name }) => name));
  const held = new HeldTransactions();
  const outbox = held.accepting(ports.outbox);
  return {
    ...ports,
    kv: held.accepting(ports.kv),
    audit: held.accepting(ports.audit),
    outbox: {
      ...outbox,
      async publish(tx, message) {
        assert(events.has(message.name), `contributes.events:${message.name}`);
        await outbox.publish(tx, message);
      },
    },
    database: {
      ...ports.database,
      transaction: (principal, work, options) =>
        ports.database.transaction(principal, (tx) => work(held.hold(tx)), options),
      read: () => {
        throw notOffered('ctx.read');
      },
    },
    config: () => grantedConfig(manifest, ports.config()),
    async call(name, params, options) {
      assert(mayCallAction(ports.self().principal, name), `actions.call:${name}`);
      return ports.call(name, params, options);
    },
  };
}

/** Transactions as a sandboxed plugin sees them, each with the real one behind it. */
class HeldTransactions {
  readonly #real = new WeakMap<Transaction, Transaction>();

  hold(tx: Transaction): Transaction {
    const shown: Transaction = {
      principal: tx.principal,
      query: () => Promise.reject(notOffered('tx.query')),
      get orm() {
        throw notOffered('the ORM');
      },
      get database() {
        throw notOffered('the database');
      },
    };
    this.#real.set(shown, tx);
    return shown;
  }

  /** The same functions, given the real transaction for the one the plugin holds. */
  accepting<T extends object>(functions: T): T {
    type Taking = (tx: Transaction, ...values: unknown[]) => unknown;
    const entries = Object.entries(functions as Record<string, Taking>).map(([name, work]) => [
      name,
      (tx: Transaction, ...values: unknown[]) => work(this.#real.get(tx) ?? tx, ...values),
    ]);
    return Object.fromEntries(entries) as T;
  }
}

function notOffered(what: string) {
  return sandboxErrors.SANDBOX_NOT_OFFERED({ what, instead: 'keep data with ctx.kv' });
}

function assert(allowed: boolean, permission: string): void {
  if (!allowed) throw platformErrors.FORBIDDEN({ permission });
}
