import type { HealthReport, PluginContract } from '@isp/sdk';
import type { HostSpec, LastWords, Pulse } from '../host/host-spec.ts';
import { StartError } from '../start-error.ts';
import type { WarmHost } from './process-pool.ts';
import type { Verdict } from './verdict.ts';

const respondsWithinMs = 1_500;

/** One host process carrying one generation of its plugins; a generation has as many as it has replicas. */
export class Replica {
  readonly spec: HostSpec;
  readonly child: WarmHost;
  /** True from the moment its end is wanted, so that its exit is no crash. */
  leaving = false;
  /** Why the watchdog ends it. */
  verdict: Verdict | undefined;
  /** What it said itself about the error that ended it. */
  lastWords: LastWords | undefined;
  pulse: Pulse | undefined;
  /** When it last showed that its event loop runs (`performance.now()`); undefined before it serves. */
  pulseAt: number | undefined;
  servesSince = 0;
  /** It is on the bus, so that it may have taken requests. */
  offered = false;
  /** The plugin that loads, starts or opens at the moment, or did so last. */
  workingOn: string | undefined;
  /** What its plugins said of themselves before it served. */
  firstHealth: Readonly<Record<string, HealthReport>> = {};

  constructor(spec: HostSpec, child: WarmHost) {
    this.spec = spec;
    this.child = child;
    child.channel.on('pulse', (pulse: Pulse) => {
      this.pulse = pulse;
      this.pulseAt = performance.now();
    });
    child.channel.on('working-on', ({ plugin }: { plugin: string }) => {
      this.workingOn = plugin;
    });
    child.channel.on('last-words', (words: LastWords) => {
      this.lastWords = words;
    });
  }

  get nodeId(): string {
    return this.spec.nodeId;
  }

  get pid(): number {
    return this.child.pid;
  }

  /** `billing#7`, for people. */
  get label(): string {
    return `${this.spec.host}#${this.spec.generation}`;
  }

  get generation(): number {
    return this.spec.generation;
  }

  get serves(): boolean {
    return this.servesSince > 0;
  }

  /** Its event loop has shown within the last moments that it runs. */
  get responds(): boolean {
    return this.pulseAt !== undefined && performance.now() - this.pulseAt < respondsWithinMs;
  }

  get services(): string[] {
    return this.spec.plugins.map(({ manifest }) => manifest.id);
  }

  load(timeoutMs: number): Promise<PluginContract[]> {
    return this.child.channel.ask('load', this.spec, timeoutMs);
  }

  /** Starts, and is offered on the bus unless a plugin's own check says unhealthy: then no request ever reaches it. */
  async serve(timeoutMs: number): Promise<void> {
    this.firstHealth = await this.child.channel.ask('start', undefined, timeoutMs);
    holdHealthy(this.firstHealth);
    await this.child.channel.ask('offer', undefined, timeoutMs);
    this.offered = true;
  }

  async open(timeoutMs: number): Promise<void> {
    await this.child.channel.ask('open', undefined, timeoutMs);
    this.servesSince = Date.now();
    this.pulseAt ??= performance.now();
  }

  health(): Promise<Record<string, HealthReport>> {
    return this.child.channel.ask('health', undefined, 3_000);
  }

  /** Resolves true when this process lists another node with its services. */
  lists(nodeId: string, services: readonly string[], timeoutMs: number): Promise<boolean> {
    return this.child.channel.ask('await-listed', { nodeId, services, timeoutMs }, timeoutMs + 1_000);
  }

  /** Leaves gracefully; killed when it has not within the limit. */
  async drain(timeoutMs: number): Promise<void> {
    this.leaving = true;
    const limit = setTimeout(() => this.child.kill(), timeoutMs);
    await this.child.channel.ask('drain', undefined, timeoutMs).catch(() => undefined);
    await this.child.exited;
    clearTimeout(limit);
  }

  async kill(): Promise<void> {
    this.leaving = true;
    this.child.kill();
    await this.child.exited;
  }

  /** Ends it for what it did; its host starts another. */
  condemn(verdict: Verdict): void {
    this.verdict = verdict;
    this.child.kill();
  }
}

function holdHealthy(reports: Readonly<Record<string, HealthReport>>): void {
  const unhealthy = Object.entries(reports).find(([, { state }]) => state === 'unhealthy');
  if (!unhealthy) return;
  const [plugin, { reason = 'no reason given' }] = unhealthy;
  throw new StartError('UNHEALTHY', `${plugin} is unhealthy: ${reason}`, { about: { plugin } });
}
