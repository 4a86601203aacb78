import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { sandboxLimits } from './sandbox-limits.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const require = createRequire(import.meta.url);

/** The only files it may read: its own few, and the type of their modules. */
const readable = [here('./child'), here('./wire'), here('../package.json')];
const ownMain = here('./child/main.ts');

/** Nobody: where the platform runs as root, what breaks out finds itself without any right on files. */
const nobody = 65_534;

/** The compiled file of isolated-vm that fits this Node; found here, since the locked-down process may not look. */
function engineFile(): string {
  const folder = dirname(require.resolve('isolated-vm'));
  const { path } = createRequire(require.resolve('isolated-vm'))('node-gyp-build') as {
    path(folder: string): string;
  };
  return path(folder);
}

/** A process that is locked down from its first instruction on, and the pipe to it. */
export interface LockedProcess {
  readonly child: ChildProcess;
  readonly pipe: Duplex;
}

export interface LockedProcessOptions {
  readonly isolateMb: number;
  /** What runs in it; other than the default only in tests of what a broken one could do. */
  readonly main?: string | undefined;
}

/**
 * Starts it with `child_process.fork`, never with `node:cluster`, which would let it listen. Node's permission model takes
 * network, processes, threads and files away; it gets an empty environment, and the IPC channel that fork makes is
 * closed at once in favour of a plain pipe, on which nothing but our frames has a meaning.
 */
export function startLockedProcess({ isolateMb, main = ownMain }: LockedProcessOptions): LockedProcess {
  const child = fork(main, [engineFile(), String(sandboxLimits.messageBytes)], {
    cwd: '/',
    env: {},
    execArgv: [
      '--permission',
      '--allow-addons',
      ...[...readable, main].map((path) => `--allow-fs-read=${path}`),
      '--no-node-snapshot',
      '--disable-warning=SecurityWarning',
      '--disable-warning=ExperimentalWarning',
      '--max-semi-space-size=2',
      `--max-old-space-size=${isolateMb}`,
    ],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc', 'pipe'],
    ...(process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}),
  });
  return { child, pipe: child.stdio[4] as Duplex };
}
