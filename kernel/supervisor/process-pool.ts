import { join } from 'node:path';
import type { ChildRegistry } from '../data-directory/child-registry.ts';
import type { DataDirectory } from '../data-directory/open-data-directory.ts';
import { type HostChild, startHostChild } from './host-child.ts';
import { hurry, startPatiently } from './start-priority.ts';

/** A host process on the bus that carries nothing yet. */
export interface WarmHost extends HostChild {
  readonly nodeId: string;
  /** Where it writes down what it is working on. */
  readonly flightFile: string;
}

export interface PoolSurroundings {
  readonly children: ChildRegistry;
  readonly directory: DataDirectory;
  readonly natsUrl: string;
  /** Name of this kernel on the bus. */
  readonly node: string;
  readonly development: boolean;
  /** How many spares are to wait: as many processes as a swap of the largest host takes at the same time. */
  wantedSpares(): number;
}

/** A process on its way to be a spare. */
interface Spare {
  readonly host: Promise<WarmHost>;
  readonly pid: number;
}

/** Memory a host may take unless its plugins say otherwise, in MB (resident set). */
export const defaultMemoryLimitMb = 512;

/** V8's own limit is below the host's, so that most overruns end with its clear message. */
function heapMbOf(memoryLimitMb: number): number {
  return Math.max(64, memoryLimitMb - 128);
}

/** A spare that was not needed for this long has time for other things. */
const idleMs = 2_000;

function keepCompiled({ channel }: WarmHost): void {
  channel.tell('keep-compiled');
}

/** Keeps warm spare host processes, so that a new generation costs an import and not a process start. */
export class ProcessPool {
  readonly #around: PoolSurroundings;
  /** Names on the bus never repeat, also not over restarts of the kernel. */
  readonly #names = `host-${Date.now().toString(36)}`;
  #started = 0;
  readonly #spares: Spare[] = [];
  readonly #dead = new WeakSet<WarmHost>();
  #closed = false;

  constructor(around: PoolSurroundings) {
    this.#around = around;
  }

  /** A warm spare if there is one, or is about to be, and its limit fits; otherwise a new process. */
  async take(memoryLimitMb: number): Promise<WarmHost> {
    if (memoryLimitMb !== defaultMemoryLimitMb) return this.#start('host', memoryLimitMb);
    const spare = this.#spares.shift();
    if (spare) hurry(spare.pid);
    const host = await (spare?.host ?? this.#start('host', memoryLimitMb));
    return this.#dead.has(host) ? this.#start('host', memoryLimitMb) : host;
  }

  /** Starts the spares that are missing, one after the other, when there is time for it. */
  replenish(): void {
    if (this.#closed || this.#spares.length >= this.#around.wantedSpares()) return;
    let pid = 0;
    const host = this.#start('host:spare', defaultMemoryLimitMb, (forked) => {
      pid = forked;
      startPatiently(pid);
    });
    const spare: Spare = { host, pid };
    this.#spares.push(spare);
    void host.then(() => this.replenish());
    setTimeout(() => this.#spares.includes(spare) && void host.then(keepCompiled), idleMs).unref();
  }

  /** The connection to the bus takes Moleculer half a second; it is made while there is time. */
  async #start(role: string, memoryLimitMb: number, onForked?: (pid: number) => void): Promise<WarmHost> {
    this.#started += 1;
    const nodeId = `${this.#names}-${this.#started}`;
    const { children, directory, natsUrl, node, development } = this.#around;
    const heapMb = heapMbOf(memoryLimitMb);
    const child = await startHostChild({
      kind: 'plugins',
      role,
      children,
      heapMb,
      ...(onForked ? { onForked } : {}),
    });
    child.channel.tell('warm', { nodeId, natsUrl, kernelNodeId: node, development });
    const host = { ...child, nodeId, flightFile: join(directory.hosts, nodeId) };
    void child.exited.then(() => this.#dead.add(host));
    if (this.#closed) child.kill();
    return host;
  }

  async close(): Promise<void> {
    this.#closed = true;
    const spares = await Promise.all(this.#spares.splice(0).map(({ host }) => host));
    for (const spare of spares) spare.kill();
    await Promise.all(spares.map(({ exited }) => exited));
  }
}
