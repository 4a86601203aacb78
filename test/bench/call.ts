import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createBusNode } from '../../kernel/bus/bus-node.ts';
import { createBroker } from '../../kernel/bus/create-broker.ts';
import { kernelToken } from '../support/kernel-token.ts';
import { pluginFolder } from '../support/plugin-folder.ts';
import { startTestKernel } from '../support/test-kernel.ts';
import { type Row, row } from './rows.ts';

const calls = 20_000;
const atOnce = 32;
const rounds = 3;

/** A call of a plugin's action over the bus (principal, permission, validation) beside a bare Moleculer call. */
export async function run(progress: (text: string) => void): Promise<Row[]> {
  await using folder = await pluginFolder('echo');
  progress('starting the platform');
  await using kernel = await startTestKernel({ pluginsDirectory: folder.path, hosts: 'apart' });
  const { natsUrl } = await kernel.runtime();
  const bare = fork(new URL('./bare-echo-node.ts', import.meta.url), [natsUrl]);
  await once(bare, 'message');
  const principal = await kernelToken(kernel);
  const ours = createBusNode({ nodeId: 'bench-ours', natsUrl });
  const theirs = createBroker({ nodeId: 'bench-bare', natsUrl });
  await Promise.all([ours.start(), theirs.start()]);
  await theirs.waitForServices('bare');

  const meta = { principal, requestId: 'bench' };
  const callOurs = () => ours.call('echo.say', { word: 'hello' }, { meta });
  const callBare = () => theirs.call('bare.say', { word: 'hello' });
  progress('measuring');
  const rows = await measure({ callOurs, callBare });
  bare.kill();
  await Promise.all([ours.stop(), theirs.stop()]);
  return rows;
}

async function measure(call: { callOurs(): Promise<unknown>; callBare(): Promise<unknown> }): Promise<Row[]> {
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    const [one, other] = [await perSecond(call.callOurs), await perSecond(call.callBare)];
    if (round === 0) continue; // warm-up
    ours.push(one);
    bare.push(other);
  }
  const [oneOurs, oneBare] = [await oneByOne(call.callOurs), await oneByOne(call.callBare)];
  return [
    row(`calls over the bus, ${atOnce} at once`, median(ours), 'calls/s', median(bare)),
    row('one call after the other, p50', oneOurs.p50, 'ms', oneBare.p50),
    row('one call after the other, p99', oneOurs.p99, 'ms', oneBare.p99),
  ];
}

async function perSecond(call: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  let left = calls;
  const caller = async () => {
    while (left > 0) {
      left -= 1;
      await call();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, caller));
  return (calls / (performance.now() - startedAt)) * 1000;
}

async function oneByOne(call: () => Promise<unknown>): Promise<{ p50: number; p99: number }> {
  const times: number[] = [];
  for (let number = 0; number < 3_000; number += 1) {
    const startedAt = performance.now();
    await call();
    times.push(performance.now() - startedAt);
  }
  times.sort((one, other) => one - other);
  return { p50: times[1_500] as number, p99: times[2_970] as number };
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] as number;
}
