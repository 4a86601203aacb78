import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ChildRegistry } from '../data-directory/child-registry.ts';
import type { DataDirectoryPaths } from '../data-directory/open-data-directory.ts';
import { StartError } from '../start-error.ts';
import { findFreePort } from './free-port.ts';
import { type NatsListener, writeNatsConfiguration } from './nats-configuration.ts';
import { readServerLog } from './server-log.ts';
import { type ServerExit, type ServerProcess, startServerProcess } from './server-process.ts';

export { findNatsServer } from './find-nats-server.ts';

/** What the embedded nats-server needs. */
export interface EmbeddedNatsOptions {
  directory: DataDirectoryPaths;
  /** From `findNatsServer`. */
  executable: string;
  children: ChildRegistry;
  onProgress(text: string): void;
  /** Called once when nats-server ends without `stop()` having been called. */
  onExit?(exit: ServerExit): void;
  /** The one that ended: the new one takes its address and token, so that clients find it again. */
  replaces?: EmbeddedNats;
}

/** A running nats-server of our own. */
export interface EmbeddedNats {
  /** For clients, without the token. */
  url: string;
  /** Monitoring pages (`/healthz`, `/connz`), loopback only. */
  monitorUrl: string;
  token: string;
  pid: number;
  port: number;
  monitorPort: number;
  stop(): Promise<void>;
}

const ATTEMPTS = 5;
const POLL_MS = 20;
const START_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 5_000;
const PORT_TAKEN = /address already in use/;

/**
 * Starts nats-server on free loopback ports with a random token. End the orphans of an earlier start first.
 *
 * @throws StartError NATS_NOT_STARTED, naming the log and its last error.
 */
export async function startEmbeddedNats(options: EmbeddedNatsOptions): Promise<EmbeddedNats> {
  const { replaces } = options;
  for (let attempt = 1; ; attempt++) {
    const listener = replaces ?? (await chooseListener());
    const server = await launch(listener, options);
    const exit = await waitUntilHealthy(server, listener);
    if (exit === undefined) return supervise(server, { listener, onExit: options.onExit });
    if (attempt === ATTEMPTS || !PORT_TAKEN.test(exit.lastLogLine ?? '')) throw notStarted(exit);
    await delay(100 * attempt);
  }
}

async function chooseListener(): Promise<NatsListener> {
  const [port, monitorPort] = await Promise.all([findFreePort(), findFreePort()]);
  return { port, monitorPort, token: randomBytes(24).toString('base64url') };
}

async function launch(listener: NatsListener, options: EmbeddedNatsOptions): Promise<ServerProcess> {
  const { directory, executable, children } = options;
  const configuration = join(directory.nats, 'nats-server.conf');
  await writeNatsConfiguration(configuration, listener);
  return startServerProcess({
    role: 'nats',
    executable,
    args: ['--config', configuration],
    cwd: directory.nats,
    logFile: join(directory.logs, 'nats.log'),
    children,
    // It keeps nothing that would have to be written.
    deathSignal: 'KILL',
  });
}

/** @returns how it ended, when it ended instead of becoming healthy. */
async function waitUntilHealthy(
  server: ServerProcess,
  listener: NatsListener,
): Promise<ServerExit | undefined> {
  const deadline = performance.now() + START_LIMIT_MS;
  let exit: ServerExit | undefined;
  void server.exited.then((ended) => {
    exit = ended;
  });
  while (exit === undefined && !((await saysReady(server)) && (await isHealthy(listener)))) {
    if (performance.now() > deadline) return giveUp(server);
    await delay(POLL_MS);
  }
  return exit;
}

async function giveUp(server: ServerProcess): Promise<ServerExit> {
  await server.stop({ signal: 'SIGTERM', limitMs: STOP_LIMIT_MS });
  return server.exited;
}

/** Its own word is needed too: on a port that was taken, the health of another server would answer. */
async function saysReady({ log }: ServerProcess): Promise<boolean> {
  return (await readServerLog(log)).includes('Server is ready');
}

async function isHealthy({ monitorPort }: NatsListener): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${monitorPort}/healthz`, {
      signal: AbortSignal.timeout(2_000),
    });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}

function notStarted(exit: ServerExit): StartError {
  const reason = exit.lastLogLine ?? `it ended with ${exit.code ?? exit.signal} without a word`;
  return new StartError(
    'NATS_NOT_STARTED',
    `nats-server could not start: ${reason}. The log is ${exit.logFile}.`,
  );
}

function supervise(
  server: ServerProcess,
  { listener, onExit }: { listener: NatsListener; onExit?(exit: ServerExit): void },
): EmbeddedNats {
  const { port, monitorPort, token } = listener;
  let stopping = false;
  void server.exited.then((exit) => {
    if (!stopping) onExit?.(exit);
  });
  return {
    url: `nats://127.0.0.1:${port}`,
    monitorUrl: `http://127.0.0.1:${monitorPort}`,
    token,
    pid: server.pid,
    port,
    monitorPort,
    async stop() {
      stopping = true;
      await server.stop({ signal: 'SIGTERM', limitMs: STOP_LIMIT_MS });
    },
  };
}
