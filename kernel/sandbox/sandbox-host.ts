import type { Context, DeliveryContext, Manifest } from '@isp/sdk';
import { platformErrors } from '@isp/sdk';
import { bundled } from './bundle/bundled.ts';
import { errorForSandbox, errorFromSandbox } from './carried-errors.ts';
import { checkDescription, type DescribedPlugin } from './described-plugin.ts';
import { Arguments } from './functions/arguments.ts';
import { hostFunctions } from './functions/host-functions.ts';
import { LimitedLog } from './functions/limited-log.ts';
import { type PermissionGuard, permissionGuard } from './functions/permission-guard.ts';
import { RateLimit } from './functions/rate-limit.ts';
import { grantedConfig } from './granted-config.ts';
import type { SandboxEnd } from './process-end.ts';
import { type OpenRun, RunTable } from './run-table.ts';
import { sandboxErrors } from './sandbox-errors.ts';
import { sandboxLimits } from './sandbox-limits.ts';
import { EvaluationFailed, SandboxProcess } from './sandbox-process.ts';
import { SourcePositions } from './source-positions.ts';
import { readForeignJson } from './wire/foreign-json.ts';
import type { HandlerKind, Inwards, RunIdentity, Surroundings } from './wire/messages.ts';

type Config = Readonly<Record<string, unknown>>;

/** What a sandbox works with. */
export interface SandboxOptions {
  readonly directory: string;
  readonly manifest: Manifest;
  readonly memoryLimitMb: number;
  /** What runs in the locked-down process; only in tests. */
  readonly main?: string;
  /** Folder for code that was bundled once. */
  readonly cacheFolder: string;
  readonly config: Config;
  /** RFC 3339 instant business time stands at; undefined: it runs. */
  standsAt(): string | undefined;
  /** The plugin was refused something, by the name of the permission it lacks. */
  refused(permission: string): void;
  /** A context of the plugin itself, for what belongs to no call. */
  self(): Context;
  /** The locked-down process runs. */
  started(pid: number): void;
  /** The locked-down process is gone and the plugin with it. */
  ended(end: SandboxEnd, call: OpenRun['call'] | undefined): void;
}

/** What the isolate has sent, before anything of it is believed. */
type Message = Readonly<Record<string, unknown>>;

interface Question {
  readonly run: OpenRun | undefined;
  readonly context: number;
  readonly name: unknown;
  readonly sent: unknown;
}

const defectsPerSecond = 10;
/** Taken also where there are too many questions: what is open could not be closed otherwise. */
const endsSomething = new Set([hostFunctions.commit, hostFunctions.rollback]);

/** The host's end of one sandbox: hands calls in, and answers what the plugin asks for. All that comes out is a stranger's. */
export class SandboxHost {
  readonly #options: SandboxOptions;
  readonly #positions: SourcePositions;
  readonly #process: SandboxProcess;
  readonly #runs: RunTable;
  readonly #log = new LimitedLog();
  readonly #broadcasts = new RateLimit(sandboxLimits.broadcastsPerSecond);
  readonly #defects = new RateLimit(defectsPerSecond);
  readonly #described = Promise.withResolvers<unknown>();
  #guard: PermissionGuard;
  #questions = 0;
  #sentConfig: Config | undefined;
  #sentClock: string | null | undefined;
  #loaded = false;

  private constructor(options: SandboxOptions, positions: SourcePositions) {
    this.#options = options;
    this.#positions = positions;
    this.#runs = new RunTable(options.manifest.id);
    this.#guard = permissionGuard(options.manifest, { jobs: new Set(), refused: options.refused });
    this.#described.promise.catch(() => undefined);
    this.#process = new SandboxProcess(options, {
      said: (text) => this.#hear(text),
      ended: (end, stack) => this.#ended(end, stack),
    });
  }

  /** Starts the process, evaluates the plugin, and answers what it offers. */
  static async load(options: SandboxOptions): Promise<{ host: SandboxHost; described: DescribedPlugin }> {
    const { directory, manifest, cacheFolder } = options;
    const { modules, plugin } = await bundled(directory, { plugin: manifest.id, cacheFolder });
    const host = new SandboxHost(options, new SourcePositions(plugin, directory));
    if (host.pid !== undefined) options.started(host.pid);
    try {
      await host.#process.load({ modules, plugin: { code: plugin.code, file: plugin.file } });
      host.#send(0, { k: 'describe' }, options.config);
      const described = checkDescription(manifest.id, await host.#described.promise);
      const jobs = new Set(described.jobs.map(({ name }) => name));
      host.#guard = permissionGuard(manifest, { jobs, refused: options.refused });
      host.#loaded = true;
      return { host, described };
    } catch (error) {
      host.close();
      throw host.#unusable(error);
    }
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  get ownBytes(): number {
    return this.#process.ownBytes;
  }

  /** Has one handler of the plugin run, and resolves with what it answers. */
  async run(
    kind: HandlerKind,
    name: string,
    given: { context: Context; params?: unknown; config?: Config },
  ): Promise<unknown> {
    const { context, params, config = context.config } = given;
    this.#process.busy = true;
    try {
      return await this.#runs.run(context, name, {
        keep: kind === 'start',
        send: ({ number: r }) => {
          const message: Inwards = { k: 'run', r, h: kind, n: name, p: params, c: identityOf(context) };
          this.#send(r, message, config);
        },
      });
    } finally {
      this.#process.busy = !this.#runs.isEmpty;
    }
  }

  close(): void {
    this.#process.close();
    this.#runs.rejectAll(platformErrors.INTERRUPTED({ plugin: this.#options.manifest.id }));
  }

  #send(run: number, message: Inwards, config: Config): void {
    const whole: Inwards = { ...message, ...this.#news(config) };
    const text = JSON.stringify(whole);
    if (Buffer.byteLength(text) > sandboxLimits.messageBytes)
      throw sandboxErrors.SANDBOX_TOO_LARGE({
        what: 'What is sent in',
        limitBytes: sandboxLimits.messageBytes,
      });
    this.#process.send(run, text);
  }

  /** Settings and clock, when they are others than those sent last. */
  #news(config: Config): Surroundings {
    const standsAt = this.#options.standsAt() ?? null;
    const news = {
      ...(config === this.#sentConfig ? {} : { config: grantedConfig(this.#options.manifest, config) }),
      ...(standsAt === this.#sentClock ? {} : { standsAt }),
    };
    this.#sentConfig = config;
    this.#sentClock = standsAt;
    return news;
  }

  #hear(text: string): void {
    const message = readForeignJson(text) as Message | null;
    if (message?.k === 'ask') void this.#answer(message);
    else if (message?.k === 'done') this.#done(message);
    else if (message?.k === 'described') {
      if (message.e === undefined) this.#described.resolve(message.v);
      else this.#described.reject(errorFromSandbox(message.e, this.#positions));
    }
  }

  #done({ r, v, e }: Message): void {
    const error = e === undefined ? undefined : errorFromSandbox(e, this.#positions);
    this.#runs.done(numberIn(r), error ? { error } : { value: v });
  }

  async #answer({ i, r, x, f, a }: Message): Promise<void> {
    const run = this.#runs.find(numberIn(r));
    const answers = typeof i === 'number';
    if (answers) this.#questions += 1;
    try {
      const v = await this.#perform({ run, context: numberIn(x), name: f, sent: a });
      if (answers) this.#send(numberIn(r), { k: 'answer', i, v }, this.#configOf(run));
    } catch (error) {
      const e = errorForSandbox(error);
      if (answers) this.#send(numberIn(r), { k: 'answer', i, e }, this.#configOf(run));
      if (e.code === 'INTERNAL') this.#noteDefect(run, error);
    } finally {
      if (answers) this.#questions -= 1;
    }
  }

  async #perform(asked: Question): Promise<unknown> {
    const { id: plugin } = this.#options.manifest;
    const perform = typeof asked.name === 'string' ? hostFunctions[asked.name] : undefined;
    if (!perform)
      throw sandboxErrors.SANDBOX_MISUSE({ plugin, reason: 'it asks for something that is not offered' });
    if (this.#questions > sandboxLimits.questions && !endsSomething.has(perform))
      throw sandboxErrors.SANDBOX_BUSY({
        plugin,
        limit: sandboxLimits.questions,
        what: 'questions to the host',
      });
    const sent = new Arguments(plugin, asked.sent);
    if (!asked.run) {
      // What is printed by a timer, or while the plugin is loaded, belongs to no call.
      if (asked.name !== 'log') throw sandboxErrors.SANDBOX_CALL_OVER();
      return this.#log.write(this.#options.self().log, sent);
    }
    const { contexts, transactions, inside } = asked.run;
    const context = contexts.get(asked.context);
    if (!context) throw sandboxErrors.SANDBOX_CALL_OVER();
    const shared = { plugin, guard: this.#guard, log: this.#log, broadcasts: this.#broadcasts };
    return inside(() => perform(sent, { ...shared, context, contexts, transactions }));
  }

  #configOf(run: OpenRun | undefined): Config {
    return run?.contexts.get(0)?.config ?? this.#sentConfig ?? this.#options.config;
  }

  /** What the plugin is told as INTERNAL is in the log with its cause, as far as the plugin does not make too many. */
  #noteDefect(run: OpenRun | undefined, error: unknown): void {
    if (!this.#defects.passes()) return;
    const log = run?.contexts.get(0)?.log ?? this.#options.self().log;
    log.error({ err: error, ...run?.call }, 'what a sandboxed plugin asked for failed');
  }

  #ended(end: SandboxEnd, stack: string | undefined): void {
    const run = this.#runs.find(end.run);
    const profile = stack === undefined ? undefined : this.#positions.culprit(stack);
    const where = profile ? ` in ${profile.function} (${profile.file}:${profile.line})` : '';
    const whole = { ...end, reason: `${end.reason}${where}`, profile };
    this.#described.reject(new EvaluationFailed(whole.reason));
    if (this.#loaded) this.#options.ended(whole, run?.call);
    this.#runs.rejectAll(platformErrors.INTERRUPTED({ plugin: this.#options.manifest.id }));
  }

  /** What its code throws while it is loaded, with the place in its own files. */
  #unusable(error: unknown): Error {
    const { message, stack = '' } = error as Error;
    if (!(error instanceof EvaluationFailed)) return error as Error;
    const place = this.#positions.culprit(stack);
    const where = place ? ` (${place.file}:${place.line})` : '';
    return sandboxErrors.SANDBOX_UNUSABLE({
      plugin: this.#options.manifest.id,
      reason: `${message}${where}`,
    });
  }
}

function identityOf(context: Context): RunIdentity {
  const { plugin, principal, requestId } = context;
  const { messageId, attempt } = context as Partial<DeliveryContext>;
  return { plugin, principal, requestId, ...(messageId ? { messageId, attempt } : {}) };
}

function numberIn(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}
