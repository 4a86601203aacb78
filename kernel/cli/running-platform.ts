import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ActionName, ParamsOf, ResultOf } from '@isp/sdk';
import { principalSigner } from '@isp/sdk/runtime';
import { type BusNode, createBusNode } from '../bus/bus-node.ts';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { openKernelPool } from '../database/kernel-pool.ts';
import { StartError } from '../start-error.ts';
import { kernelPrincipal } from '../supervisor/make-spec.ts';
import { readPlatformKeys } from '../supervisor/platform-keys.ts';

/** The platform that runs on this machine's data directory, spoken to over its bus with the kernel's rights. */
export interface RunningPlatform extends AsyncDisposable {
  call<N extends ActionName>(action: N, params: ParamsOf<N>, timeoutMs?: number): Promise<ResultOf<N>>;
}

/** Connects to the running platform; whoever may read `runtime.json` may do this. */
export async function connectToPlatform(): Promise<RunningPlatform> {
  const projectDirectory = fileURLToPath(new URL('../..', import.meta.url));
  const { dataDirectory } = readConfiguration(process.env, { development: false, projectDirectory });
  const runtime = await readRuntime(dataDirectory);
  const pool = openKernelPool(runtime.databaseUrl);
  const { privateKey } = await readPlatformKeys(pool);
  await pool.end();
  const principal = await (await principalSigner(privateKey)).sign(kernelPrincipal, 3_600);
  const bus = createBusNode({
    nodeId: `cli-${process.pid}-${Date.now().toString(36)}`,
    natsUrl: runtime.natsUrl,
  });
  await bus.start();
  return { call: caller(bus, principal), [Symbol.asyncDispose]: () => bus.stop() };
}

function caller(bus: BusNode, principal: string): RunningPlatform['call'] {
  return <N extends ActionName>(action: N, params: ParamsOf<N>, timeoutMs = 60_000) =>
    bus.call(action, params, { meta: { principal, requestId: 'command-line' }, timeoutMs }) as Promise<
      ResultOf<N>
    >;
}

async function readRuntime(dataDirectory: string): Promise<{ databaseUrl: string; natsUrl: string }> {
  const file = join(dataDirectory, 'runtime.json');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text) return JSON.parse(text) as { databaseUrl: string; natsUrl: string };
  throw new StartError(
    'NOT_RUNNING',
    `No platform runs on ${dataDirectory}; start it with "isp start" or set ISP_DATA_DIR.`,
  );
}
