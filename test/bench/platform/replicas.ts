import { exactly, type Row, row } from '../rows.ts';
import { instantWhen } from './instants.ts';
import { faultRows } from './load-facts.ts';
import { measureOneProcessKilled } from './one-process-killed.ts';
import { getHealth, type PluginHealth, placePlugin } from './plugin-calls.ts';
import type { RunningPlatform } from './running-platform.ts';
import { startWordLoad } from './word-load.ts';

const limitMs = 30_000;

/** Check 8: with two processes a death costs no idempotent call; with one, callers are told to come again at once. */
export async function measureReplicas(platform: RunningPlatform): Promise<Row[]> {
  const two = await killOneOfTwo(platform);
  await placePlugin(platform, 'misbehaves', { replicas: 1 });
  await whenProcesses(platform, 1);
  return [...two, ...(await measureOneProcessKilled(platform))];
}

async function killOneOfTwo(platform: RunningPlatform): Promise<Row[]> {
  const { admin, api, progress, times } = platform;
  await placePlugin(platform, 'echo', { replicas: 2 });
  await whenProcesses(platform, 2, 'echo');
  const url = (word: string) => `${api}/echo/${word}`;
  const load = startWordLoad({ url, token: admin.token as string, connections: 16, ratePerSecond: 200 });
  const kills = times(10, 3);
  for (let kill = 0; kill < kills; kill += 1) {
    progress(`two processes, SIGKILL ${kill + 1}`);
    const { processes } = await getHealth(platform, 'echo');
    const victim = processes[kill % 2]?.pid as number;
    process.kill(victim, 'SIGKILL');
    await whenProcesses(platform, 2, 'echo', victim);
  }
  const samples = await load.stop();
  const { state } = await getHealth(platform, 'echo');
  return [
    ...faultRows(`during ${kills} SIGKILLs of one of two processes`, samples, progress),
    exactly(1, row('two processes again, and healthy', state === 'healthy' ? 1 : 0, '')),
  ];
}

function whenProcesses(
  platform: RunningPlatform,
  count: number,
  id = 'misbehaves',
  without?: number,
): Promise<number> {
  const fits = ({ processes }: PluginHealth) =>
    processes.length === count && processes.every(({ pid }) => pid !== without);
  const what = { within: limitMs, what: `${count} processes of ${id}`, everyMs: 50 };
  return instantWhen(() => getHealth(platform, id), fits, what);
}
