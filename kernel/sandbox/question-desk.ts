import type { Context, Manifest } from '@isp/sdk';
import { errorForSandbox } from './carried-errors.ts';
import type { DescribedPlugin } from './described-plugin.ts';
import { Arguments } from './functions/arguments.ts';
import { type HostFunction, hostFunctions } from './functions/host-functions.ts';
import { LimitedLog } from './functions/limited-log.ts';
import { type PermissionGuard, permissionGuard } from './functions/permission-guard.ts';
import { RateLimit } from './functions/rate-limit.ts';
import type { OpenRun } from './run-table.ts';
import { sandboxErrors } from './sandbox-errors.ts';
import { sandboxLimits } from './sandbox-limits.ts';
import type { CarriedError } from './wire/messages.ts';

/** What the isolate has sent, before anything of it is believed. */
export type Message = Readonly<Record<string, unknown>>;

interface DeskOptions {
  readonly manifest: Manifest;
  refused(permission: string): void;
  self(): Context;
}

const defectsPerSecond = 10;
/** Taken also where there are too many questions: what is open could not be closed otherwise. */
const endsSomething = new Set([hostFunctions.commit, hostFunctions.rollback]);

/** Answers what a sandboxed plugin asks the host for, as far as its permissions and limits let it. */
export class QuestionDesk {
  readonly #options: DeskOptions;
  readonly #plugin: string;
  readonly #log = new LimitedLog();
  readonly #broadcasts = new RateLimit(sandboxLimits.broadcastsPerSecond);
  readonly #defects = new RateLimit(defectsPerSecond);
  #guard: PermissionGuard;
  #open = 0;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#plugin = options.manifest.id;
    this.#guard = permissionGuard(options.manifest, { jobs: new Set(), refused: options.refused });
  }

  /** Knows from now on which jobs the plugin has. */
  knows({ jobs }: DescribedPlugin): void {
    const { manifest, refused } = this.#options;
    this.#guard = permissionGuard(manifest, { jobs: new Set(jobs.map(({ name }) => name)), refused });
  }

  /** Never rejects: an error is an answer too. */
  async answer(
    run: OpenRun | undefined,
    message: Message,
  ): Promise<{ readonly v?: unknown; readonly e?: CarriedError }> {
    const waits = typeof message.i === 'number' ? 1 : 0;
    this.#open += waits;
    try {
      return { v: await this.#perform(run, message) };
    } catch (error) {
      const e = errorForSandbox(error);
      if (e.code === 'INTERNAL') this.#noteDefect(run, error);
      return { e };
    } finally {
      this.#open -= waits;
    }
  }

  async #perform(run: OpenRun | undefined, { f, x, a }: Message): Promise<unknown> {
    const perform = this.#find(f);
    const sent = new Arguments(this.#plugin, a);
    if (!run) {
      // What is printed by a timer, or while the plugin is loaded, belongs to no call.
      if (f !== 'log') throw sandboxErrors.SANDBOX_CALL_OVER();
      return this.#log.write(this.#options.self().log, sent);
    }
    const { contexts, transactions, inside } = run;
    const context = contexts.get(numberIn(x));
    if (!context) throw sandboxErrors.SANDBOX_CALL_OVER();
    const desk = { plugin: this.#plugin, guard: this.#guard, log: this.#log, broadcasts: this.#broadcasts };
    return inside(() => perform(sent, { ...desk, context, contexts, transactions }));
  }

  #find(name: unknown): HostFunction {
    const plugin = this.#plugin;
    const perform = typeof name === 'string' ? hostFunctions[name] : undefined;
    if (!perform)
      throw sandboxErrors.SANDBOX_MISUSE({ plugin, reason: 'it asks for something that is not offered' });
    const limit = sandboxLimits.questions;
    if (this.#open > limit && !endsSomething.has(perform))
      throw sandboxErrors.SANDBOX_BUSY({ plugin, limit, what: 'questions to the host' });
    return perform;
  }

  /** What the plugin is told as INTERNAL is in the log with its cause, as far as the plugin does not make too many. */
  #noteDefect(run: OpenRun | undefined, error: unknown): void {
    if (!this.#defects.passes()) return;
    const log = run?.contexts.get(0)?.log ?? this.#options.self().log;
    log.error({ err: error, ...run?.call }, 'what a sandboxed plugin asked for failed');
  }
}

/** A number as it is; a stranger's objects are not asked to become one. */
export function numberIn(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}
