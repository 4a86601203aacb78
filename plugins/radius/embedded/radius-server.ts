import type { Socket } from 'node:dgram';
import type { Context, HealthReport, PluginHandle, PluginRuntime } from '@isp/sdk';
import { createCoaSender } from '../coa/coa-sender.ts';
import { useCredentialKey } from '../credentials/credential-seal.ts';
import { readLoginRecords } from '../data/login-record-store.ts';
import { createUsageWatcher } from '../fair-use/usage-watcher.ts';
import { createGardenServer } from '../garden/garden-server.ts';
import { refreshGroups } from '../policies/refresh-groups.ts';
import { createRadiusEngine, type RadiusEngine } from '../server/radius-engine.ts';
import { createSessionSync } from '../sync/session-sync.ts';
import { createAuthLogWriter } from './auth-log-writer.ts';
import { createAccessDecider } from './decide-access.ts';
import { createNasDirectory } from './nas-directory.ts';
import { createAccountingRecorder } from './record-accounting.ts';
import { stopReading } from './stop-reading.ts';

/**
 * More would wait longer than a NAS does: it gives up after 3 to 5 s, so answers would come too late for everybody.
 * (With 10,000, an overload of seconds left no packet answered in time for half a minute.)
 */
const maxInFlight = 2_000;

type Handler = RadiusEngine['handleAuthPacket'];

/**
 * The embedded RADIUS server of one generation, and what tells the NAS: prepared here, let in by `open`.
 * @param coaWaits as `createCoaSender` has it.
 */
export async function startRadiusServer(
  runtime: PluginRuntime,
  coaWaits?: readonly number[],
): Promise<PluginHandle> {
  const { context, settings } = runtime;
  useCredentialKey(runtime.deriveKey('nas-credentials'));
  const authLog = createAuthLogWriter(context);
  const engine = makeEngine(runtime, createAccessDecider(context, authLog));
  const coa = createCoaSender(context, coaWaits);
  const usage = createUsageWatcher(context);
  const garden = createGardenServer(context);
  const sync = createSessionSync(context);
  const sockets: Socket[] = [];

  async function listen(portSetting: string, handle: Handler): Promise<void> {
    const host = settings.ISP_RADIUS_HOST || '127.0.0.1';
    const socket = await runtime.bindUdp({ host, port: Number(settings[portSetting]) });
    sockets.push(socket);
    answerFrom(socket, handle, context);
  }

  return {
    async open() {
      await refreshGroups(context).catch((err) =>
        context.log.error({ err }, 'replies of an earlier version stay'),
      );
      await listen('ISP_RADIUS_AUTH_PORT', engine.handleAuthPacket);
      await listen('ISP_RADIUS_ACCT_PORT', engine.handleAccountingPacket);
      coa.start();
      usage.start();
      sync.start();
      await garden.open();
    },
    async drain() {
      for (const socket of sockets) stopReading(socket);
      await Promise.all([engine.close(), coa.drain(), usage.drain(), sync.drain(), garden.close()]);
      await authLog.flush();
    },
    async stop() {
      await Promise.all([engine.close(), coa.drain(), usage.drain(), sync.drain(), garden.close()]);
      for (const socket of sockets.splice(0)) socket.close();
      await authLog.flush();
    },
    health: () => checkLoginPath(context),
  };
}

function makeEngine(
  { context, counter }: PluginRuntime,
  authenticate: ReturnType<typeof createAccessDecider>,
): RadiusEngine {
  const packets = counter('packets_total', 'RADIUS packets by what became of them.', ['reason', 'nas']);
  const directory = createNasDirectory(context, Date.now);
  const { log } = context;
  return createRadiusEngine({
    findNas: directory.find,
    authenticate,
    account: createAccountingRecorder(context),
    counters: { increment: (reason, nas = '') => packets.add({ reason, nas }) },
    log: { warn: (text, data) => log.warn(data, text), error: (text, data) => log.error(data, text) },
    now: () => new Date(),
    maxInFlight,
  });
}

function answerFrom(socket: Socket, handle: Handler, { log }: Context): void {
  socket.on('message', (datagram, remote) => {
    void handle(datagram, remote, (reply) => socket.send(reply, remote.port, remote.address));
  });
  socket.on('error', (error) => log.error({ error }, 'a RADIUS socket failed'));
}

/** Asks for a login that cannot exist: what it takes is what each login takes. */
async function checkLoginPath({ read }: Context): Promise<HealthReport> {
  try {
    await readLoginRecords(read, ['']);
    return { state: 'healthy' };
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return { state: 'unhealthy', reason: `logins cannot be looked up in the database: ${cause}` };
  }
}
