import type { Context, DeliveryContext, Manifest } from '@isp/sdk';
import { platformErrors } from '@isp/sdk';
import { grantedConfig } from '@isp/sdk/runtime';
import { bundled } from './bundle/bundled.ts';
import { errorForSandbox, errorFromSandbox } from './carried-errors.ts';
import { checkDescription, type DescribedPlugin } from './described-plugin.ts';
import type { SandboxEnd } from './process-end.ts';
import { type Message, numberIn, QuestionDesk } from './question-desk.ts';
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

/** While the code is not there yet, no stack leads into it. */
const noPositions = new SourcePositions({ code: '', file: '', map: undefined }, '/');

/** The host's end of one sandbox: hands calls in, and answers what the plugin asks for. All that comes out is a stranger's. */
export class SandboxHost {
  readonly #options: SandboxOptions;
  readonly #process: SandboxProcess;
  readonly #runs: RunTable;
  readonly #desk: QuestionDesk;
  readonly #described = Promise.withResolvers<unknown>();
  #positions = noPositions;
  #sentConfig: Config | undefined;
  #sentClock: string | null | undefined;
  #loaded = false;

  private constructor(options: SandboxOptions) {
    this.#options = options;
    this.#runs = new RunTable(options.manifest.id);
    this.#desk = new QuestionDesk(options);
    this.#described.promise.catch(() => undefined);
    this.#process = new SandboxProcess(options, {
      said: (text) => this.#hear(text),
      ended: (end, stack) => this.#ended(end, stack),
    });
    if (this.#process.pid !== undefined) options.started(this.#process.pid);
  }

  /** Starts the process, evaluates the plugin, and answers what it offers. */
  static async load(options: SandboxOptions): Promise<{ host: SandboxHost; described: DescribedPlugin }> {
    const host = new SandboxHost(options);
    try {
      return { host, described: await host.#load() };
    } catch (error) {
      host.close();
      throw host.#unusable(error);
    }
  }

  /** The code is bundled while the process starts. */
  async #load(): Promise<DescribedPlugin> {
    const { directory, manifest, cacheFolder, config } = this.#options;
    const { modules, plugin } = await bundled(directory, { plugin: manifest.id, cacheFolder });
    this.#positions = new SourcePositions(plugin, directory);
    await this.#process.load({ modules, plugin: { code: plugin.code, file: plugin.file } });
    this.#send(0, { k: 'describe' }, config);
    const described = checkDescription(manifest.id, await this.#described.promise);
    this.#desk.knows(described);
    this.#loaded = true;
    return described;
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

  async #answer(message: Message): Promise<void> {
    const run = this.#runs.find(numberIn(message.r));
    const outcome = await this.#desk.answer(run, message);
    if (typeof message.i !== 'number') return;
    const answer = { k: 'answer', i: message.i } as const;
    try {
      this.#send(numberIn(message.r), { ...answer, ...outcome }, this.#configOf(run));
    } catch (error) {
      this.#send(numberIn(message.r), { ...answer, e: errorForSandbox(error) }, this.#configOf(run));
    }
  }

  #configOf(run: OpenRun | undefined): Config {
    return run?.contexts.get(0)?.config ?? this.#sentConfig ?? this.#options.config;
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
  const { plugin, principal, requestId, origin } = context;
  const { messageId, attempt } = context as Partial<DeliveryContext>;
  return { plugin, principal, requestId, origin, ...(messageId ? { messageId, attempt } : {}) };
}
