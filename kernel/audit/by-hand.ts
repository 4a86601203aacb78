import { IspError, type Principal } from '@isp/sdk';
import { type AuditEntry, keptText, keptValue, newId } from '@isp/sdk/runtime';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { knownSecrets } from '../log/known-secrets.ts';

/** What the command line has the kernel change. Plugins ask for the same in actions of theirs, which leave rows. */
const changes = new Set([
  'kernel.packages.install',
  'kernel.packages.rollback',
  'kernel.packages.remove',
  'kernel.trust.add',
  'kernel.trust.remove',
  'kernel.plugins.enable',
  'kernel.plugins.disable',
  'kernel.plugins.place',
  'kernel.plugins.reload',
  'kernel.plugins.release',
  'kernel.configuration.change',
  'kernel.clock.set',
]);

interface KernelCall {
  readonly name: string;
  readonly params: unknown;
  readonly caller: Principal;
  readonly requestId: string | undefined;
}

/** Writes into the audit log what somebody at the machine has the kernel do, past all plugins. */
export class ByHand {
  readonly #pool: Pool;
  readonly #log: Logger;

  constructor(pool: Pool, log: Logger) {
    this.#pool = pool;
    this.#log = log;
  }

  async run<T>(call: KernelCall, work: () => T | Promise<T>): Promise<T> {
    if (call.caller.id !== 'kernel' || !changes.has(call.name)) return work();
    try {
      const result = await work();
      await this.#write(entryOf(call));
      return result;
    } catch (error) {
      const code = error instanceof IspError ? error.code : 'INTERNAL';
      await this.#write({ ...entryOf(call), outcome: 'failed', code });
      throw error;
    }
  }

  /** What was done is done; that it could not be written down is in the log at least. */
  async #write(entry: AuditEntry): Promise<void> {
    const text = JSON.stringify(knownSecrets.masked(entry));
    await this.#pool
      .query(`INSERT INTO kernel.audit_inbox (plugin, entry) VALUES ('kernel', $1)`, [text])
      .catch((err: unknown) =>
        this.#log.error({ err, entry }, 'a row for the audit log could not be written'),
      );
  }
}

function entryOf({ name, params, caller, requestId = 'none' }: KernelCall): AuditEntry {
  const { id, actor, ...asked } = params as Readonly<Record<string, unknown>>;
  const who = typeof actor === 'string' ? keptText(actor, 200) : 'the command line';
  return {
    callId: newId(),
    part: 1,
    action: name,
    outcome: 'done',
    actor: { id: caller.id, kind: caller.scope, name: who },
    ...(typeof id === 'string' ? { subject: { kind: 'plugin', id: keptText(id, 200) } } : {}),
    requestId: keptText(requestId, 200),
    params: keptValue(asked),
  };
}
