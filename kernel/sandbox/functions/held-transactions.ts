import type { Context, Transaction } from '@isp/sdk';
import { sandboxErrors } from '../sandbox-errors.ts';
import { sandboxLimits } from '../sandbox-limits.ts';

interface Held {
  readonly tx: Transaction;
  /** Commits; undefined rolls back. */
  end(commit: boolean): Promise<void>;
}

/** Rolls a transaction back; nobody sees it. */
class RolledBack extends Error {
  override readonly name = 'RolledBack';
}

/** The transactions a call has opened, by number. Those it leaves open are rolled back with it. */
export class HeldTransactions {
  readonly #held = new Map<number, Held>();
  #begun = 0;

  async begin(context: Context, options: { readOnly: boolean }): Promise<number> {
    this.#begun += 1;
    const number = this.#begun;
    const opened = Promise.withResolvers<Transaction>();
    const ended = Promise.withResolvers<void>();
    const whole = context.transaction(async (tx) => {
      opened.resolve(tx);
      await ended.promise;
    }, options);
    whole.catch(opened.reject);
    const tx = await opened.promise;
    const tooLong = setTimeout(() => void this.end(number, false), sandboxLimits.transactionMs);
    this.#held.set(number, {
      tx,
      async end(commit) {
        clearTimeout(tooLong);
        if (commit) ended.resolve();
        else ended.reject(new RolledBack('rolled back'));
        await whole.catch((error: unknown) => {
          if (!(error instanceof RolledBack)) throw error;
        });
      },
    });
    return number;
  }

  get(number: number): Transaction {
    const held = this.#held.get(number);
    if (!held) throw sandboxErrors.SANDBOX_CALL_OVER();
    return held.tx;
  }

  async end(number: number, commit: boolean): Promise<void> {
    const held = this.#held.get(number);
    this.#held.delete(number);
    if (held) await held.end(commit);
    else if (commit) throw sandboxErrors.SANDBOX_CALL_OVER();
  }

  async endAll(): Promise<void> {
    await Promise.all([...this.#held.keys()].map((number) => this.end(number, false).catch(() => undefined)));
  }
}
