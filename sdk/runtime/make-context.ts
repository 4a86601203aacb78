import type {
  AuditNote,
  BatchContext,
  Context,
  DeliveryContext,
  EnqueueOptions,
  EventEntry,
  JobEntry,
  Transaction,
  TransactionOptions,
} from '../author/index.ts';
import type { Origin, Principal } from '../contract/index.ts';
import type { AuditTrail } from './audit/audit-trail.ts';
import { watchedValues } from './audit/watched-values.ts';
import type { HostPorts } from './ports.ts';
import { runtimeErrors } from './runtime-errors.ts';

/** Who a handler runs for, and under which request. */
export interface Identity {
  readonly principal: Principal;
  /** The signed principal, passed on to calls. */
  readonly token: string;
  readonly requestId: string;
  /** Where the request came from, if one caused it. */
  readonly origin?: Origin | undefined;
  /** What the audit log is to keep of it. */
  readonly trail?: Trail | undefined;
  /** What uses the scope `system`, if it is used: an action, a job. */
  readonly site: string;
}

type Trail = Pick<AuditTrail, 'note' | 'within'>;

/**
 * The plugin acting for itself. Its token ends after ten minutes and is renewed, a context may live as long as the
 * process: each call takes the token of its moment.
 */
export function selfIdentity(
  ports: Pick<HostPorts, 'self'>,
  call: Pick<Identity, 'requestId' | 'origin' | 'trail' | 'site'>,
): Identity {
  return {
    ...call,
    principal: ports.self().principal,
    get token() {
      return ports.self().token;
    },
  };
}

function isAudited({ readOnly = false, audited = true }: TransactionOptions = {}): boolean {
  return audited && !readOnly;
}

/** Makes the context of one handler run. */
export function makeContext(ports: HostPorts, identity: Identity): Context {
  const { principal, requestId, origin, trail, site } = identity;
  const log = ports.log.child({ requestId });
  const countSystem = () => {
    if (principal.scope === 'system') ports.audit.count(site);
  };
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
    transaction<T>(work: (tx: Transaction) => Promise<T>, options?: TransactionOptions) {
      countSystem();
      const audited = trail && isAudited(options) ? (tx: Transaction) => trail.within(tx, work) : work;
      return ports.database.transaction(principal, audited, options);
    },
    get read() {
      countSystem();
      return ports.database.read(principal);
    },
    publish: (tx: Transaction, name: string, data: unknown) =>
      ports.outbox.publish(tx, { name, data, requestId }),
    enqueue: (tx: Transaction, name: string, data: unknown, options: EnqueueOptions = {}) =>
      ports.outbox.enqueue(tx, { name, data, requestId }, options),
    async publishMany(tx: Transaction, name: string, entries: readonly EventEntry<unknown>[]) {
      const messages = entries.map((entry) => ({
        data: entry.data,
        requestId: entry.requestId ?? requestId,
      }));
      if (messages.length > 0) await ports.outbox.publishMany(tx, name, messages);
    },
    async enqueueMany(tx: Transaction, name: string, entries: readonly JobEntry<unknown>[]) {
      const messages = entries.map(({ data, requestId: caused = requestId, ...options }) => {
        return { data, requestId: caused, options };
      });
      return messages.length > 0 ? ports.outbox.enqueueMany(tx, name, messages) : [];
    },
    setTimer: (
      tx: Transaction,
      name: string,
      data: unknown,
      timer: { key: string; dueAt: Temporal.Instant },
    ) => ports.outbox.setTimer(tx, { name, data, requestId }, timer),
    clearTimer: (tx: Transaction, key: string) => ports.outbox.clearTimer(tx, key),
    kv: trail ? watchedValues(ports.kv) : ports.kv,
    fetch: ports.fetch,
    broadcast: ports.broadcast,
    audit(note: AuditNote) {
      if (!trail) throw runtimeErrors.AUDIT_WITHOUT_CALL({ plugin: ports.plugin.id });
      trail.note(note);
    },
    asPlugin(reason: string) {
      log.debug({ reason, for: principal.id }, 'acting for the plugin itself');
      return makeContext(ports, selfIdentity(ports, { ...identity, site: `${site}: ${reason}` }));
    },
  };
  return context as Context;
}

/** Makes the context of a job or event delivery: the plugin acting for itself. */
export function makeDeliveryContext(
  ports: HostPorts,
  delivery: { messageId: string; attempt: number; requestId: string; site: string; trail: AuditTrail },
): DeliveryContext {
  const context = makeContext(ports, selfIdentity(ports, delivery));
  const firstTime = (tx: Transaction, messageId = delivery.messageId) =>
    ports.outbox.firstTime(tx, messageId);
  return Object.assign(context, { messageId: delivery.messageId, attempt: delivery.attempt, firstTime });
}

/** Makes the context of many messages that are handled together. */
export function makeBatchContext(
  ports: HostPorts,
  batch: { requestId: string; site: string; trail: AuditTrail },
): BatchContext {
  const context = makeContext(ports, selfIdentity(ports, batch));
  return Object.assign(context, {
    firstTime: (tx: Transaction, messageId: string) => ports.outbox.firstTime(tx, messageId),
  });
}
