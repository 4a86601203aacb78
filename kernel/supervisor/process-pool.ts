import type { ChildRegistry } from '../data-directory/child-registry.ts';
import { type HostChild, startHostChild } from './host-child.ts';

/** A host process on the bus that carries nothing yet. */
export interface WarmHost extends HostChild {
  readonly nodeId: string;
}

/** Keeps one warm spare host process, so that a new generation costs an import and not a process start. */
export class ProcessPool {
  readonly #children: ChildRegistry;
  readonly #natsUrl: string;
  /** Names on the bus never repeat, also not over restarts of the kernel. */
  readonly #names = `host-${Date.now().toString(36)}`;
  #started = 0;
  #spare: Promise<WarmHost> | undefined;
  readonly #dead = new WeakSet<WarmHost>();
  #closed = false;

  constructor(children: ChildRegistry, natsUrl: string) {
    this.#children = children;
    this.#natsUrl = natsUrl;
  }

  /** The warm spare if there is one, or is about to be; otherwise a new process. */
  async take(): Promise<WarmHost> {
    const spare = this.#spare;
    this.#spare = undefined;
    const host = await (spare ?? this.#start('host'));
    return this.#dead.has(host) ? this.#start('host') : host;
  }

  /** Starts the next spare, when there is time for it. */
  replenish(): void {
    if (this.#spare || this.#closed) return;
    this.#spare = this.#start('host:spare');
  }

  /** The connection to the bus takes Moleculer half a second; it is made while there is time. */
  async #start(role: string): Promise<WarmHost> {
    this.#started += 1;
    const nodeId = `${this.#names}-${this.#started}`;
    const child = await startHostChild('plugins', role, this.#children);
    child.channel.tell('warm', { nodeId, natsUrl: this.#natsUrl });
    const host = { ...child, nodeId };
    void child.exited.then(() => this.#dead.add(host));
    if (this.#closed) child.kill();
    return host;
  }

  async close(): Promise<void> {
    this.#closed = true;
    const spare = await this.#spare;
    this.#spare = undefined;
    spare?.kill();
    await spare?.exited;
  }
}
