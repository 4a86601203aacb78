import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { type Channel, openChannel, type Pipe } from '../channel/channel.ts';
import type { ChildRegistry } from '../data-directory/child-registry.ts';

/** How a host process ended. */
export interface HostExit {
  readonly code: number | null;
  readonly signal: string | null;
}

/** A host process as the kernel sees it. */
export interface HostChild {
  readonly pid: number;
  readonly channel: Channel;
  /** Resolves when the process is gone. */
  readonly exited: Promise<HostExit>;
  kill(): void;
}

const mains = {
  plugins: new URL('../host/main.ts', import.meta.url).pathname,
  jobs: new URL('../jobs/main.ts', import.meta.url).pathname,
};

export type HostKind = keyof typeof mains;

/**
 * Starts a host process with `node:cluster`: sockets its plugins bind belong to the kernel and are shared by
 * generations. The scheduling is left to the operating system, so that the kernel never touches a connection.
 */
export async function startHostChild(
  kind: HostKind,
  role: string,
  children: ChildRegistry,
): Promise<HostChild> {
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  cluster.setupPrimary({
    exec: mains[kind],
    args: [],
    execArgv: ['--disable-warning=ExperimentalWarning'],
    silent: false,
  });
  const worker = cluster.fork();
  const channel = openChannel(worker as unknown as Pipe);
  const up = new Promise<void>((resolve) => channel.on('up', () => resolve()));
  const pid = worker.process.pid as number;
  const exited = watchExit(worker, channel, () => void children.forget(pid));
  await children.record({ role, pid });
  await Promise.race([up, exited]);
  return { pid, channel, exited, kill: () => void worker.process.kill('SIGKILL') };
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
