import type { ActionName, ParamsOf, ResultOf } from '@isp/sdk';
import { principalSigner } from '@isp/sdk/runtime';
import { type BusNode, createBusNode } from '../bus/bus-node.ts';
import { obtainSecretKey } from '../plugin-configuration/secret-key.ts';
import { StartError } from '../start-error.ts';
import { kernelPrincipal } from '../supervisor/make-spec.ts';
import { derivePlatformKeys } from '../supervisor/platform-keys.ts';
import { findInstallation, type Installation, notRunning } from './installation.ts';

/** The platform that runs on this machine's data directory, spoken to over its bus with the kernel's rights. */
export interface RunningPlatform extends AsyncDisposable {
  call<N extends ActionName>(action: N, params: ParamsOf<N>, timeoutMs?: number): Promise<ResultOf<N>>;
}

const connectLimitMs = 10_000;

/**
 * Connects to the running platform; whoever may read `runtime.json` and the secret key may do this.
 *
 * @throws StartError NOT_RUNNING, NOT_READY, SECRET_KEY_UNUSABLE, BUS_SILENT
 */
export async function connectToPlatform(found?: Installation): Promise<RunningPlatform> {
  const installation = found ?? (await findInstallation());
  const { runtime, state } = installation;
  if (!runtime || state !== 'running') throw notRunning(installation);
  const principal = await signPrincipal(installation);
  const bus = createBusNode({
    nodeId: `cli-${process.pid}-${Date.now().toString(36)}`,
    natsUrl: runtime.natsUrl,
  });
  await connected(bus);
  return { call: caller(bus, principal), [Symbol.asyncDispose]: () => bus.stop() };
}

async function signPrincipal({ configuration, dataDirectory: path }: Installation): Promise<string> {
  const { privateKey } = derivePlatformKeys(await obtainSecretKey(configuration.secretKey, { path }));
  return (await principalSigner(privateKey)).sign(kernelPrincipal, 3_600);
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
