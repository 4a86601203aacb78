import type { Transaction } from '../author/index.ts';
import { newId } from '../data/new-id.ts';
import type { Outbox, OutgoingMessage } from '../runtime/index.ts';
import { assertDeclaredData, type DeclaredNames, isHeard } from './declared-names.ts';
import type { DeliveryQueue } from './delivery-queue.ts';
import { overTheWire } from './over-the-wire.ts';
import { testingErrors } from './testing-errors.ts';

/** An outbox whose messages leave when their transaction commits, and never when it rolls back. */
export interface StagedOutbox extends Outbox {
  commit(tx: Transaction): void;
}

/** Keeps what a plugin sends in the order it was sent. */
export function stagedOutbox(queue: DeliveryQueue, names: DeclaredNames): StagedOutbox {
  const staged = new WeakMap<Transaction, (() => void)[]>();
  const seen = new WeakMap<Transaction, Set<string>>();
  const stage = (tx: Transaction, effect: () => void) => staged.set(tx, [...(staged.get(tx) ?? []), effect]);

  const outbox: StagedOutbox = {
    commit: (tx) => {
      for (const effect of staged.get(tx) ?? []) effect();
    },
    async publish(tx, message) {
      assertOwn(names.plugin, message.name);
      const event = copyOf(message);
      assertDeclaredData(names, event);
      stage(tx, () => queue.publish(event, isHeard(names, event.name)));
    },
    async enqueue(tx, message, { key, runAt, maxAttempts = 25, priority = 0 }) {
      assertJob(names, message.name);
      const id = newId();
      const job = { ...copyOf(message), id, key, runAt, maxAttempts, priority };
      stage(tx, () => queue.enqueue(job));
      return id;
    },
    async publishMany(tx, name, messages) {
      for (const message of messages) await outbox.publish(tx, { name, ...message });
    },
    async enqueueMany(tx, name, messages) {
      const ids: string[] = [];
      for (const { options, ...message } of messages)
        ids.push(await outbox.enqueue(tx, { name, ...message }, options));
      return ids;
    },
    async setTimer(tx, message, { key, dueAt }) {
      assertJob(names, message.name);
      const timer = { ...copyOf(message), key, dueAt };
      stage(tx, () => queue.setTimer(timer));
    },
    async clearTimer(tx, key) {
      stage(tx, () => queue.clearTimer(key));
    },
    async firstTime(tx, messageId) {
      const now = seen.get(tx) ?? new Set<string>();
      if (queue.handled.has(messageId) || now.has(messageId)) return false;
      seen.set(tx, now.add(messageId));
      stage(tx, () => queue.handled.add(messageId));
      return true;
    },
  };
  return outbox;
}

function copyOf({ name, data, requestId }: OutgoingMessage): OutgoingMessage {
  return { name, data: overTheWire(data), requestId };
}

function assertOwn(plugin: string, name: string): void {
  if (!name.startsWith(`${plugin}.`)) throw testingErrors.TEST_NAME_NOT_OWN({ plugin, name });
}

function assertJob({ plugin, jobs }: DeclaredNames, job: string): void {
  assertOwn(plugin, job);
  if (!jobs.has(job)) throw testingErrors.TEST_JOB_UNKNOWN({ job });
}
