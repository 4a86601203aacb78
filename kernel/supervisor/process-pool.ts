import type { ChildRegistry } from '../data-directory/child-registry.ts';
import { type HostChild, startHostChild } from './host-child.ts';

/** Keeps one warm spare host process, so that a new generation costs an import and not a process start. */
export class ProcessPool {
  readonly #children: ChildRegistry;
  #spare: HostChild | undefined;
  #closed = false;

  constructor(children: ChildRegistry) {
    this.#children = children;
  }

  /** The warm spare if there is one, otherwise a new process. */
  async take(): Promise<HostChild> {
    const spare = this.#spare;
    this.#spare = undefined;
    return spare ?? startHostChild('plugins', 'host', this.#children);
  }

  /** Starts the next spare, when there is time for it. */
  async replenish(): Promise<void> {
    if (this.#spare || this.#closed) return;
    const child = await startHostChild('plugins', 'host:spare', this.#children);
    if (this.#spare || this.#closed) return child.kill();
    this.#spare = child;
    void child.exited.then(() => {
      if (this.#spare === child) this.#spare = undefined;
    });
  }

  close(): void {
    this.#closed = true;
    this.#spare?.kill();
    this.#spare = undefined;
  }
}
