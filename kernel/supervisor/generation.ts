import type { HealthReport, PluginContract } from '@isp/sdk';
import type { HostSpec } from '../host/host-spec.ts';
import { StartError } from '../start-error.ts';
import type { HostChild } from './host-child.ts';

/** One host process carrying one generation of its plugins. */
export class Generation {
  readonly spec: HostSpec;
  readonly child: HostChild;
  /** True from the moment its end is wanted, so that its exit is no crash. */
  leaving = false;

  constructor(spec: HostSpec, child: HostChild) {
    this.spec = spec;
    this.child = child;
  }

  get nodeId(): string {
    return this.spec.nodeId;
  }

  /** `billing#7`, for people. */
  get label(): string {
    return `${this.spec.host}#${this.spec.generation}`;
  }

  get services(): string[] {
    return this.spec.plugins.map(({ manifest }) => manifest.id);
  }

  load(timeoutMs: number): Promise<PluginContract[]> {
    return this.child.channel.ask('load', this.spec, timeoutMs);
  }

  /** Connects and starts; refused when a plugin's own check says unhealthy. */
  async serve(timeoutMs: number): Promise<void> {
    await this.child.channel.ask('serve', undefined, timeoutMs);
    const unhealthy = Object.entries(await this.health()).find(([, { state }]) => state === 'unhealthy');
    if (unhealthy)
      throw new StartError(
        'UNHEALTHY',
        `${unhealthy[0]} is unhealthy: ${unhealthy[1].reason ?? 'no reason given'}`,
      );
  }

  open(timeoutMs: number): Promise<void> {
    return this.child.channel.ask('open', undefined, timeoutMs);
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
}
