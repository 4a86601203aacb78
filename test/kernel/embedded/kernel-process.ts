import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What `kernel-fixture.ts` tells when it is ready, or why it is not. */
export interface KernelReport {
  postgres?: { url: string; pid: number; port: number };
  nats?: { url: string; monitorUrl: string; token: string; pid: number };
  error?: { code: string; message: string };
  progress: string[];
}

/** A process that holds a data directory as the kernel does. */
export interface KernelProcess {
  child: ChildProcess;
  /** Arrives when the servers run, or have failed to. */
  reported: Promise<KernelReport>;
  /** Ends it as the machine would: without any clean-up of its own. */
  kill(): Promise<void>;
  /** Lets it stop its servers and waits for its end. */
  stop(): Promise<void>;
}

type KernelParts = { parts: ('postgres' | 'nats')[] } & SpawnOptions;

/** Begins a kernel-like process on `directory`; without `parts` it only holds the directory. */
export function beginKernelProcess(directory: string, { parts, ...options }: KernelParts): KernelProcess {
  const fixture = fileURLToPath(new URL('./kernel-fixture.ts', import.meta.url));
  const child = spawn(process.execPath, [fixture, directory, ...parts], {
    cwd: '/',
    ...options,
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  return {
    child,
    reported: once(child, 'message').then(([report]) => report as KernelReport),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      // One that could not start has gone, or is about to go.
      if (child.connected) child.send('stop', () => undefined);
      await ended;
    },
  };
}

/** Starts a kernel-like process and waits for its report. */
export async function startKernelProcess(
  directory: string,
  options: KernelParts,
): Promise<KernelProcess & { report: KernelReport }> {
  const begun = beginKernelProcess(directory, options);
  return { ...begun, report: await begun.reported };
}
