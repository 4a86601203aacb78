import type { ActionName, ParamsOf, ResultOf } from '@isp/sdk';
import { principalSigner } from '@isp/sdk/runtime';
import { type BusNode, createBusNode } from '../bus/bus-node.ts';
import { openKernelPool } from '../database/kernel-pool.ts';
import { StartError } from '../start-error.ts';
import { kernelPrincipal } from '../supervisor/make-spec.ts';
import { readPlatformKeys } from '../supervisor/platform-keys.ts';
import { findInstallation, type Installation, notRunning } from './installation.ts';

/** The platform that runs on this machine's data directory, spoken to over its bus with the kernel's rights. */
export interface RunningPlatform extends AsyncDisposable {
  call<N extends ActionName>(action: N, params: ParamsOf<N>, timeoutMs?: number): Promise<ResultOf<N>>;
}

const connectLimitMs = 10_000;

/**
 * Connects to the running platform; whoever may read `runtime.json` may do this.
 *
 * @throws StartError NOT_RUNNING, NOT_READY, DATABASE_SILENT, BUS_SILENT
 */
export async function connectToPlatform(found?: Installation): Promise<RunningPlatform> {
  const installation = found ?? (await findInstallation());
  const { runtime, state } = installation;
  if (!runtime || state !== 'running') throw notRunning(installation);
  const principal = await signPrincipal(runtime.databaseUrl);
  const bus = createBusNode({
    nodeId: `cli-${process.pid}-${Date.now().toString(36)}`,
    natsUrl: runtime.natsUrl,
  });
  await connected(bus);
  return { call: caller(bus, principal), [Symbol.asyncDispose]: () => bus.stop() };
}

async function signPrincipal(databaseUrl: string): Promise<string> {
  const pool = openKernelPool(databaseUrl, { limitMs: connectLimitMs });
  try {
    const { privateKey } = await readPlatformKeys(pool);
    return await (await principalSigner(privateKey)).sign(kernelPrincipal, 3_600);
  } catch (cause) {
    const message = `The platform runs, and its database does not answer: ${(cause as Error).message}; "isp plugin doctor" and logs/postgres.log in the data directory tell more.`;
    throw new StartError('DATABASE_SILENT', message, { cause });
  } finally {
    await pool.end();
  }
}

/** The bus goes on trying for ever by itself; a person at a terminal does not. */
async function connected(bus: BusNode): Promise<void> {
  const limit = new Promise<never>((_resolve, reject) => {
    const message = `The platform runs, and its bus does not answer within ${connectLimitMs / 1000} s; "isp plugin doctor" and logs/nats.log in the data directory tell more.`;
    setTimeout(() => reject(new StartError('BUS_SILENT', message)), connectLimitMs).unref();
  });
  await Promise.race([bus.start(), limit]);
}

function caller(bus: BusNode, principal: string): RunningPlatform['call'] {
  return <N extends ActionName>(action: N, params: ParamsOf<N>, timeoutMs = 60_000) =>
    bus.call(action, params, { meta: { principal, requestId: 'command-line' }, timeoutMs }) as Promise<
      ResultOf<N>
    >;
}
