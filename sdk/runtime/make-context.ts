import type { AuditNote, Context, DeliveryContext, EnqueueOptions, Transaction } from '../author/index.ts';
import type { Origin, Principal } from '../contract/index.ts';
import type { HostPorts } from './ports.ts';

/** Who a handler runs for, and under which request. */
export interface Identity {
  readonly principal: Principal;
  /** The signed principal, passed on to calls. */
  readonly token: string;
  readonly requestId: string;
  /** Where the request came from, if one caused it. */
  readonly origin?: Origin | undefined;
  /** What the audit log is to keep of it. */
  readonly trail?: { note(note: AuditNote): void } | undefined;
}

/**
 * The plugin acting for itself. Its token ends after ten minutes and is renewed, a context may live as long as the
 * process: each call takes the token of its moment.
 */
export function selfIdentity(
  ports: Pick<HostPorts, 'self'>,
  { requestId, origin }: Pick<Identity, 'requestId' | 'origin'>,
): Identity {
  return {
    principal: ports.self().principal,
    requestId,
    origin,
    get token() {
      return ports.self().token;
    },
  };
}

/** Makes the context of one handler run. */
export function makeContext(ports: HostPorts, identity: Identity): Context {
  const { principal, requestId, origin } = identity;
  const log = ports.log.child({ requestId });
  const context = {
    plugin: ports.plugin.id,
    principal,
    requestId,
    origin,
    clock: ports.clock,
    log,
    get config() {
      return ports.config();
    },
    call(name: string, params: unknown, options: { as?: 'caller' | 'plugin'; timeoutMs?: number } = {}) {
      const token = options.as === 'plugin' ? ports.self().token : identity.token;
      return ports.call(name, params, {
        meta: { principal: token, requestId, ...(origin ? { origin } : {}) },
        timeoutMs: options.timeoutMs,
      });
    },
    transaction: <T>(work: (tx: Transaction) => Promise<T>, options?: { readOnly?: boolean }) =>
      ports.database.transaction(principal, work, options),
    get read() {
      return ports.database.read(principal);
    },
    publish: (tx: Transaction, name: string, data: unknown) =>
      ports.outbox.publish(tx, { name, data, requestId }),
    enqueue: (tx: Transaction, name: string, data: unknown, options: EnqueueOptions = {}) =>
      ports.outbox.enqueue(tx, { name, data, requestId }, options),
    setTimer: (
      tx: Transaction,
      name: string,
      data: unknown,
      timer: { key: string; dueAt: Temporal.Instant },
    ) => ports.outbox.setTimer(tx, { name, data, requestId }, timer),
    clearTimer: (tx: Transaction, key: string) => ports.outbox.clearTimer(tx, key),
    kv: ports.kv,
    fetch: ports.fetch,
    broadcast: ports.broadcast,
    audit: (note: AuditNote) => identity.trail?.note(note),
    asPlugin(reason: string) {
      log.debug({ reason, for: principal.id }, 'acting for the plugin itself');
      return makeContext(ports, selfIdentity(ports, { requestId, origin }));
    },
  };
  return context as Context;
}

/** Makes the context of a job or event delivery: the plugin acting for itself. */
export function makeDeliveryContext(
  ports: HostPorts,
  delivery: { messageId: string; attempt: number; requestId: string },
): DeliveryContext {
  const context = makeContext(ports, selfIdentity(ports, { requestId: delivery.requestId }));
  const firstTime = (tx: Transaction) => ports.outbox.firstTime(tx, delivery.messageId);
  return Object.assign(context, { messageId: delivery.messageId, attempt: delivery.attempt, firstTime });
}
