import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { type Channel, openChannel, type Pipe } from '../channel/channel.ts';
import type { ChildRegistry } from '../data-directory/child-registry.ts';
import { ErrorOutput } from './error-output.ts';

/** How a host process ended. */
export interface HostExit {
  readonly code: number | null;
  readonly signal: string | null;
}

/** A host process as the kernel sees it. */
export interface HostChild {
  readonly pid: number;
  readonly channel: Channel;
  /** Limit of its V8 heap. */
  readonly heapMb: number;
  /** What it printed to standard error, the last part. */
  readonly errorOutput: ErrorOutput;
  /** Resolves when the process is gone. */
  readonly exited: Promise<HostExit>;
  kill(): void;
}

const mains = {
  plugins: new URL('../host/main.ts', import.meta.url).pathname,
  jobs: new URL('../jobs/main.ts', import.meta.url).pathname,
};

export type HostKind = keyof typeof mains;

export interface HostChildOptions {
  readonly kind: HostKind;
  readonly role: string;
  readonly children: ChildRegistry;
  /** Limit of V8's heap in MB. */
  readonly heapMb: number;
  /** Told as soon as the process exists. */
  onForked?(pid: number): void;
}

/**
 * Starts a host process with `node:cluster`: sockets its plugins bind belong to the kernel and are shared by
 * generations. The scheduling is left to the operating system, so that the kernel never touches a connection.
 */
export async function startHostChild(options: HostChildOptions): Promise<HostChild> {
  const worker = fork(options);
  const { role, children, heapMb } = options;
  const channel = openChannel(worker as unknown as Pipe);
  const up = new Promise<void>((resolve) => channel.on('up', () => resolve()));
  const pid = worker.process.pid as number;
  options.onForked?.(pid);
  const exited = watchExit(worker, channel, () => void children.forget(pid));
  const errorOutput = new ErrorOutput(worker.process.stderr);
  await children.record({ role, pid });
  await Promise.race([up, exited]);
  return { pid, channel, heapMb, errorOutput, exited, kill: () => void worker.process.kill('SIGKILL') };
}

/** A young generation of 3 x 4 MB instead of 3 x 16: an idle host takes 65 MB and not 90, at no cost that was seen. */
const smallProcess = ['--max-semi-space-size=4'];

/**
 * Where a dozen processes share few processors, threads that help with garbage collection take them from others' requests:
 * on two, the slowest of a thousand calls took 5 ms instead of 10 without them. `IdleMemory` calls the collector.
 */
const collector = ['--expose-gc', ...(availableParallelism() < 4 ? ['--single-threaded-gc'] : [])];

/** The inspector listens only after SIGUSR1, which the watchdog sends to a process whose loop is blocked. */
function fork({ kind, heapMb }: HostChildOptions): Worker {
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  cluster.setupPrimary({
    exec: mains[kind],
    args: [],
    execArgv: [
      ...smallProcess,
      ...collector,
      '--disable-warning=ExperimentalWarning',
      '--inspect-port=0',
      `--max-old-space-size=${heapMb}`,
    ],
    inspectPort: 0,
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  return cluster.fork({ MALLOC_ARENA_MAX: '2' });
}

async function watchExit(worker: Worker, channel: Channel, forget: () => void): Promise<HostExit> {
  const [code, signal] = (await once(worker, 'exit')) as [number | null, string | null];
  channel.close(describeExit({ code, signal }));
  forget();
  return { code, signal };
}

/** An exit in words for an admin. */
export function describeExit({ code, signal }: HostExit): string {
  return signal ? `the process was ended by ${signal}` : `the process ended with code ${code}`;
}
