import type { Logger } from 'pino';
import type { ChildRegistry } from '../data-directory/child-registry.ts';
import type { DataDirectory } from '../data-directory/open-data-directory.ts';
import type { PluginQueue } from '../metrics/plugin-gauges.ts';
import { restartDelayMs } from '../supervisor/backoff.ts';
import { describeExit, type HostChild, startHostChild } from '../supervisor/host-child.ts';

/** What the dispatcher process needs. */
export interface JobsSpec {
  readonly nodeId: string;
  readonly natsUrl: string;
  readonly databaseUrl: string;
  readonly logLevel: string;
  readonly logFile: string;
  readonly token: string;
  readonly clockStandsAt: string | undefined;
  /** `ISP_FAULT`. */
  readonly fault: string | undefined;
}

export interface JobsHostOptions {
  readonly children: ChildRegistry;
  readonly directory: DataDirectory;
  readonly log: Logger;
  makeSpec(): Promise<JobsSpec>;
  onStarted(): void;
}

/** Enough for the queues of all plugins. */
const heapMb = 384;

/** The dispatcher's process as the kernel sees it: started, told what runs, restarted when it dies. */
export class JobsHost {
  readonly #options: JobsHostOptions;
  #child: HostChild | undefined;
  #plugins: readonly string[] = [];
  #stopping = false;
  #failures = 0;

  constructor(options: JobsHostOptions) {
    this.#options = options;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  async start(): Promise<void> {
    const spec = await this.#options.makeSpec();
    const child = await startHostChild({
      kind: 'jobs',
      role: 'host:jobs',
      children: this.#options.children,
      heapMb,
    });
    await child.channel.ask('load', spec, 30_000);
    child.channel.tell('run', this.#plugins);
    this.#child = child;
    this.#options.onStarted();
    void child.exited.then((exit) => this.#exited(describeExit(exit)));
  }

  /** Runs the jobs of these plugins and no others. */
  run(plugins: readonly string[]): void {
    this.#plugins = plugins;
    this.#child?.channel.tell('run', plugins);
  }

  nodeLost(nodeId: string): void {
    this.#child?.channel.tell('node-lost', { nodeId });
  }

  async lists(nodeId: string, services: readonly string[], timeoutMs: number): Promise<boolean> {
    if (!this.#child) return true;
    return this.#child.channel.ask('await-listed', { nodeId, services, timeoutMs }, timeoutMs + 1_000);
  }

  renewToken(token: string): void {
    this.#child?.channel.tell('token', token);
  }

  /** Runs everything due by a business instant and resolves when it is done. */
  async settle(standsAt: string | undefined, timeoutMs: number): Promise<void> {
    await this.#child?.channel.ask('settle', { standsAt, timeoutMs }, timeoutMs + 1_000);
  }

  async queued(): Promise<Record<string, PluginQueue>> {
    return (await this.#child?.channel.ask<Record<string, PluginQueue>>('queued', undefined, 3_000)) ?? {};
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    const child = this.#child;
    if (!child) return;
    const limit = setTimeout(() => child.kill(), 15_000);
    await child.channel.ask('drain', undefined, 15_000).catch(() => undefined);
    await child.exited;
    clearTimeout(limit);
  }

  #exited(reason: string): void {
    this.#child = undefined;
    if (this.#stopping) return;
    this.#failures += 1;
    this.#options.log.error({ host: 'jobs', reason }, 'the dispatcher died; it is started again');
    const again = () => this.start().catch((error: Error) => this.#exited(error.message));
    setTimeout(() => void again(), restartDelayMs(this.#failures));
  }
}
