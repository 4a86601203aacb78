import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { ChildRegistry } from '../data-directory/child-registry.ts';
import { StartError } from '../start-error.ts';
import { findExecutable } from './find-executable.ts';
import { findLastErrorLine, openServerLog, type ServerLog } from './server-log.ts';
import type { ServerUser } from './server-user.ts';

/** How a server process ended. */
export interface ServerExit {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** The last error in its log, for the message to people. */
  lastLogLine: string | undefined;
  logFile: string;
}

/** What to start. */
export interface ServerCommand {
  /** Name in the child registry and in messages: `postgres`, `nats`. */
  role: string;
  executable: string;
  args: string[];
  cwd: string;
  logFile: string;
  children: ChildRegistry;
  /** Sent to the server by Linux at once when the kernel process dies, even of SIGKILL. */
  deathSignal: 'INT' | 'TERM' | 'KILL';
  /** Only as root. */
  user?: ServerUser | undefined;
}

/** A running server process. */
export interface ServerProcess {
  pid: number;
  log: ServerLog;
  /** Settles when the process has ended; never rejects. */
  exited: Promise<ServerExit>;
  /** Asks with `signal`, kills after `limitMs`, and waits for the end. */
  stop(options: { signal: NodeJS.Signals; limitMs: number }): Promise<void>;
}

/**
 * Starts a server with its output in a log file, and writes it down in the child registry.
 *
 * @throws StartError SERVER_NOT_STARTED when the executable cannot be run.
 */
export async function startServerProcess(command: ServerCommand): Promise<ServerProcess> {
  const log = await openServerLog(command.logFile);
  const prefix = await boundToKernel(command);
  const child = spawnLogged(command, prefix);
  const pid = await waitForPid(child, command);
  const exited = watchExit(child, { command, log, pid });
  await command.children.record({ role: command.role, pid }).catch((error) => {
    // One that is not written down would be an orphan after a kill.
    child.kill('SIGKILL');
    throw error;
  });
  return {
    pid,
    log,
    exited,
    async stop({ signal, limitMs }) {
      child.kill(signal);
      const limit = new AbortController();
      const overdue = delay(limitMs, true, { signal: limit.signal }).catch(() => false);
      if ((await Promise.race([exited, overdue])) === true) child.kill('SIGKILL');
      await exited;
      limit.abort();
    },
  };
}

/** Synchronous, so that no event of the child is missed. */
function spawnLogged(command: ServerCommand, prefix: string[]): ChildProcess {
  const { cwd, user } = command;
  const [program, ...args] = [...prefix, command.executable, ...command.args];
  const output = openSync(command.logFile, 'a', 0o600);
  try {
    return spawn(program!, args, {
      cwd,
      ...(user && { uid: user.uid, gid: user.gid }),
      // A session of its own: Ctrl-C in the terminal must reach the kernel only, which stops the servers last.
      detached: true,
      // Not the kernel's environment: PG… variables would change the server, and secrets do not belong there.
      env: {
        PATH: process.env.PATH,
        LC_ALL: 'C',
        ...(process.env.SystemRoot && { SystemRoot: process.env.SystemRoot }),
      },
      stdio: ['ignore', output, output],
    });
  } finally {
    closeSync(output);
  }
}

/** `setpriv` sets the signal and then becomes the server, so the pid stays the same. */
async function boundToKernel({ deathSignal }: ServerCommand): Promise<string[]> {
  if (process.platform !== 'linux') return [];
  const setpriv = await findExecutable('setpriv');
  if (setpriv === undefined) return [];
  const prefix = ['--pdeathsig', deathSignal];
  // Busybox has a setpriv without this option.
  const works = spawnSync(setpriv, [...prefix, 'true'], { stdio: 'ignore' }).status === 0;
  return works ? [setpriv, ...prefix] : [];
}

function waitForPid(child: ChildProcess, { role, executable }: ServerCommand): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('spawn', () => resolve(child.pid!));
    child.once('error', (cause) => {
      const message = `${role} could not be started: ${executable} cannot be run (${cause.message}).`;
      reject(new StartError('SERVER_NOT_STARTED', message, { cause }));
    });
  });
}

function watchExit(
  child: ChildProcess,
  { command, log, pid }: { command: ServerCommand; log: ServerLog; pid: number },
): Promise<ServerExit> {
  return new Promise((resolve) => {
    child.once('exit', async (code, signal) => {
      const lastLogLine = await findLastErrorLine(log).catch(() => undefined);
      await command.children.forget(pid).catch(() => undefined);
      resolve({ code, signal, lastLogLine, logFile: log.path });
    });
  });
}
