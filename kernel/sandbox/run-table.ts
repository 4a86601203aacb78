import { AsyncLocalStorage } from 'node:async_hooks';
import { type Context, platformErrors } from '@isp/sdk';
import type { CurrentCall } from '../host/current-call.ts';
import { HeldTransactions } from './functions/held-transactions.ts';
import { sandboxErrors } from './sandbox-errors.ts';
import { sandboxLimits } from './sandbox-limits.ts';

/** A call, job or delivery the isolate works on. */
export interface OpenRun {
  readonly number: number;
  readonly call: CurrentCall;
  readonly contexts: Map<number, Context>;
  readonly transactions: HeldTransactions;
  /** Runs work as a part of the call: in its trace, and named by it. */
  readonly inside: <T>(work: () => T) => T;
}

interface Waiting {
  readonly run: OpenRun;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** The runs of one sandbox, by number. */
export class RunTable {
  readonly #plugin: string;
  readonly #waiting = new Map<number, Waiting>();
  /** Runs whose context outlives them: that of `start`. */
  readonly #kept = new Map<number, OpenRun>();
  #begun = 0;

  constructor(plugin: string) {
    this.#plugin = plugin;
  }

  get isEmpty(): boolean {
    return this.#waiting.size === 0;
  }

  find(number: number): OpenRun | undefined {
    return this.#waiting.get(number)?.run ?? this.#kept.get(number);
  }

  /** Begins a run, lets it be sent, and resolves with what the isolate answers. */
  async run(
    context: Context,
    name: string,
    options: { keep: boolean; send(run: OpenRun): void },
  ): Promise<unknown> {
    if (this.#waiting.size >= sandboxLimits.calls)
      throw sandboxErrors.SANDBOX_BUSY({ plugin: this.#plugin, limit: sandboxLimits.calls, what: 'calls' });
    const run = this.#open(context, name);
    const answer = Promise.withResolvers<unknown>();
    this.#waiting.set(run.number, { run, resolve: answer.resolve, reject: answer.reject });
    const late = () => answer.reject(platformErrors.TIMEOUT({ action: name }));
    const tooLong = setTimeout(late, sandboxLimits.callMs);
    try {
      options.send(run);
      return await answer.promise;
    } finally {
      clearTimeout(tooLong);
      this.#waiting.delete(run.number);
      if (options.keep) this.#kept.set(run.number, run);
      await run.transactions.endAll();
    }
  }

  /** The isolate says that a run is over; unknown ones are passed over. */
  done(number: number, outcome: { readonly value: unknown } | { readonly error: Error }): void {
    const waiting = this.#waiting.get(number);
    if ('error' in outcome) waiting?.reject(outcome.error);
    else waiting?.resolve(outcome.value);
  }

  rejectAll(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
  }

  #open(context: Context, name: string): OpenRun {
    this.#begun += 1;
    return {
      number: this.#begun,
      call: { action: name, requestId: context.requestId },
      contexts: new Map([[0, context]]),
      transactions: new HeldTransactions(),
      inside: AsyncLocalStorage.snapshot() as OpenRun['inside'],
    };
  }
}
