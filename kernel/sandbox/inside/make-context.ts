import type { DeliveryContext, KeyValueStore, Log, Principal, Transaction } from '@isp/sdk';
import type { RunIdentity } from '../wire/messages.ts';
import { notOffered } from './not-offered.ts';
import { ask, type Place, tell } from './questions.ts';
import { clock, currentConfig } from './surroundings.ts';
import { webFetch } from './web-fetch.ts';

/** A transaction of the host, by its number. */
interface HeldTransaction extends Transaction {
  readonly number: number;
}

const numberOf = (tx: Transaction) => (tx as HeldTransaction).number;
let contexts = 0;

/** The context of a call, in which everything is a question to the host. */
export function makeContext(identity: RunIdentity, place: Place): DeliveryContext {
  const { plugin, principal, requestId, origin, messageId = '', attempt = 0 } = identity;
  const askHost = <T>(name: string, a: object) => ask<T>(place, name, a);
  const context = {
    plugin,
    principal,
    requestId,
    origin,
    messageId,
    attempt,
    clock,
    log: makeLog(place),
    get config() {
      return currentConfig();
    },
    get read() {
      throw notOffered('ctx.read', 'keep data with ctx.kv');
    },
    call: (name: string, params: unknown, options: object = {}) =>
      askHost('call', { name, params, ...options }),
    transaction: <T>(work: (tx: Transaction) => Promise<T>, options: object = {}) =>
      inTransaction(place, { principal, work, options }),
    publish: (tx: Transaction, name: string, data: unknown) =>
      askHost<void>('publish', { tx: numberOf(tx), name, data }),
    enqueue: (tx: Transaction, name: string, data: unknown, options: object = {}) =>
      askHost<string>('enqueue', { tx: numberOf(tx), name, data, options }),
    setTimer: (tx: Transaction, name: string, data: unknown, timer: object) =>
      askHost<void>('setTimer', { tx: numberOf(tx), name, data, ...timer }),
    clearTimer: (tx: Transaction, key: string) => askHost<void>('clearTimer', { tx: numberOf(tx), key }),
    firstTime: (tx: Transaction) => askHost<boolean>('firstTime', { tx: numberOf(tx) }),
    kv: makeKeyValues(place),
    fetch: (url: string, request?: object) => webFetch(place, url, request),
    broadcast: (topic: string, data: object, audience?: object) =>
      tell(place, 'broadcast', { topic, data, audience }),
    audit: (note: object) => tell(place, 'audit', note),
    asPlugin(reason: string) {
      contexts += 1;
      tell(place, 'asPlugin', { context: contexts, reason: String(reason) });
      const self: Principal = { scope: 'system', id: `plugin:${plugin}`, permissions: [] };
      return makeContext({ ...identity, principal: self }, { run: place.run, context: contexts });
    },
  };
  return context as unknown as DeliveryContext;
}

async function inTransaction<T>(
  place: Place,
  given: { principal: Principal; work: (tx: Transaction) => Promise<T>; options: object },
): Promise<T> {
  const number = await ask<number>(place, 'begin', given.options);
  try {
    const result = await given.work(heldTransaction(number, given.principal));
    await ask(place, 'commit', { tx: number });
    return result;
  } catch (error) {
    await ask(place, 'rollback', { tx: number }).catch(() => undefined);
    throw error;
  }
}

function heldTransaction(number: number, principal: Principal): HeldTransaction {
  const refuse = (what: string) => notOffered(what, 'keep data with ctx.kv');
  return {
    number,
    principal,
    query: () => Promise.reject(refuse('tx.query')),
    get orm() {
      throw refuse('the ORM');
    },
    get database() {
      throw refuse('the database');
    },
  };
}

function makeKeyValues(place: Place): KeyValueStore {
  return {
    get: (tx, key) => ask(place, 'kv.get', { tx: numberOf(tx), key }),
    set: (tx, key, value, options = {}) => ask(place, 'kv.set', { tx: numberOf(tx), key, value, ...options }),
    remove: (tx, key) => ask(place, 'kv.remove', { tx: numberOf(tx), key }),
    list: (tx, options = {}) => ask(place, 'kv.list', { tx: numberOf(tx), ...options }),
  };
}

/** The log of a call. */
export function makeLog(place: Place): Log {
  const at = (level: string) => (data: object, message: string) =>
    tell(place, 'log', { level, data, message });
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
