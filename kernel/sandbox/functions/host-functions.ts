import type { Audience, Context, DeliveryContext, Transaction } from '@isp/sdk';
import { sandboxErrors } from '../sandbox-errors.ts';
import { sandboxLimits } from '../sandbox-limits.ts';
import type { Arguments } from './arguments.ts';
import { auditNote } from './audit-note.ts';
import type { HeldTransactions } from './held-transactions.ts';
import type { LimitedLog } from './limited-log.ts';
import type { PermissionGuard } from './permission-guard.ts';
import type { RateLimit } from './rate-limit.ts';
import { sendRequest } from './send-request.ts';

/** In which call and context a question is asked. */
export interface Asked {
  readonly plugin: string;
  readonly context: Context;
  readonly contexts: Map<number, Context>;
  readonly transactions: HeldTransactions;
  readonly guard: PermissionGuard;
  readonly log: LimitedLog;
  readonly broadcasts: RateLimit;
}

export type HostFunction = (sent: Arguments, asked: Asked) => unknown;

/** Everything a sandboxed plugin can make the host do. */
export const hostFunctions: Readonly<Record<string, HostFunction>> = {
  __proto__: null as never,
  call(sent, { context, guard }) {
    const name = sent.text('name', 200);
    guard.assertAction(name);
    const as = sent.optionalText('as') === 'plugin' ? 'plugin' : 'caller';
    const timeoutMs = Math.min(sent.optionalInteger('timeoutMs') ?? 10_000, sandboxLimits.longestTimerMs);
    return context.call(name as never, sent.value('params') as never, { as, timeoutMs });
  },
  begin: (sent, { context, transactions }) =>
    transactions.begin(context, { readOnly: sent.value('readOnly') === true }),
  commit: (sent, { transactions }) => transactions.end(sent.integer('tx'), true),
  rollback: (sent, { transactions }) => transactions.end(sent.integer('tx'), false),
  publish(sent, asked) {
    const name = sent.text('name', 200);
    asked.guard.assertEvent(name);
    return asked.context.publish(transaction(sent, asked), name as never, sent.value('data') as never);
  },
  enqueue(sent, asked) {
    const options = sent.within('options');
    const maxAttempts = options.optionalInteger('maxAttempts');
    const priority = options.optionalInteger('priority');
    return asked.context.enqueue(
      transaction(sent, asked),
      job(sent, asked),
      sent.value('data') as never,
      {
        key: options.optionalText('key'),
        runAt: options.optionalInstant('runAt'),
        ...(maxAttempts === undefined ? {} : { maxAttempts: Math.min(Math.max(maxAttempts, 1), 25) }),
        ...(priority === undefined ? {} : { priority: Math.min(Math.max(priority, -100), 100) }),
      } as never,
    );
  },
  setTimer: (sent, asked) =>
    asked.context.setTimer(transaction(sent, asked), job(sent, asked), sent.value('data') as never, {
      key: sent.text('key', 500),
      dueAt: sent.instant('dueAt'),
    }),
  clearTimer: (sent, asked) => asked.context.clearTimer(transaction(sent, asked), sent.text('key', 500)),
  firstTime(sent, asked) {
    const { firstTime } = asked.context as Partial<DeliveryContext>;
    if (!firstTime) throw notOffered('ctx.firstTime', 'jobs and listeners have it');
    return firstTime(transaction(sent, asked));
  },
  'kv.get': (sent, asked) => asked.context.kv.get(transaction(sent, asked), sent.value('key') as string),
  'kv.set': (sent, asked) =>
    asked.context.kv.set(
      transaction(sent, asked),
      sent.value('key') as string,
      sent.value('value'),
      expiry(sent.optionalInstant('expiresAt')),
    ),
  'kv.remove': (sent, asked) =>
    asked.context.kv.remove(transaction(sent, asked), sent.value('key') as string),
  'kv.list': (sent, asked) =>
    asked.context.kv.list(transaction(sent, asked), {
      prefix: sent.optionalText('prefix') ?? '',
      after: sent.optionalText('after') ?? '',
      limit: sent.optionalInteger('limit') ?? 100,
    }),
  broadcast(sent, { plugin, context, broadcasts }) {
    const limit = sandboxLimits.broadcastsPerSecond;
    if (!broadcasts.passes())
      throw sandboxErrors.SANDBOX_BUSY({ plugin, limit, what: 'broadcasts a second' });
    context.broadcast(sent.text('topic', 200), sent.object('data') ?? {}, audience(sent));
  },
  audit: (sent, { context }) => context.audit(auditNote(sent)),
  asPlugin(sent, { plugin, context, contexts }) {
    const limit = sandboxLimits.contexts;
    if (contexts.size >= limit) throw sandboxErrors.SANDBOX_BUSY({ plugin, limit, what: 'contexts' });
    const number = sent.integer('context');
    if (!contexts.has(number)) contexts.set(number, context.asPlugin(sent.text('reason', 500)));
  },
  log: (sent, { context, log }) => log.write(context.log, sent),
  fetch: (sent, { context }) => sendRequest(context, sent),
};

function transaction(sent: Arguments, { transactions }: Asked): Transaction {
  return transactions.get(sent.integer('tx'));
}

function job(sent: Arguments, { guard }: Asked): never {
  const name = sent.text('name', 200);
  guard.assertJob(name);
  return name as never;
}

function audience(sent: Arguments): Audience | undefined {
  if (sent.value('audience') === undefined) return undefined;
  const given = sent.within('audience');
  const [resellerId, customerId] = [given.optionalText('resellerId'), given.optionalText('customerId')];
  return { ...(resellerId ? { resellerId } : {}), ...(customerId ? { customerId } : {}) };
}

function expiry(expiresAt: Temporal.Instant | undefined): { expiresAt?: Temporal.Instant } {
  return expiresAt ? { expiresAt } : {};
}

function notOffered(what: string, instead: string) {
  return sandboxErrors.SANDBOX_NOT_OFFERED({ what, instead });
}
