import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type LoadResult, startLoad } from '../../support/steady-load.ts';
import { exactly, type Row, row } from '../rows.ts';
import { instantWhen } from './instants.ts';
import { reloadPlugin } from './plugin-calls.ts';
import type { RunningPlatform } from './running-platform.ts';

interface Counted {
  readonly column: string;
  readonly memos: number;
  readonly named: number;
}

const ratePerSecond = 50;

/** Check 17: a column is renamed while both generations read and write the table: expand, swap, contract. */
export async function measureUpgrade(platform: RunningPlatform): Promise<Row[]> {
  const { admin, folder, progress, times } = platform;
  const loads = startMemos(platform);
  await pause(times(5_000, 1_000));
  const place = join(folder.path, 'memos');
  await cp(join(place, 'upgrade'), join(place, 'migrations'), { recursive: true });
  await folder.edit('memos/plugin.ts', "const column = 'title'", "const column = 'subject'");
  progress('the upgrade');
  const beganAt = performance.now();
  await reloadPlugin(platform, 'memos');
  const servesMs = performance.now() - beganAt;
  const doneAt = await whenContracted(platform);
  await pause(times(5_000, 1_000));
  const { written, read } = await loads.stop();
  const { body } = await admin.get<Counted>('/memos/count');
  for (const [failure, count] of Object.entries({ ...written.failures, ...read.failures }))
    progress(`${count} × ${failure}`);
  return [
    row('writes and reads around an upgrade', written.answered + read.answered, ''),
    exactly(0, row('writes around an upgrade: failed', failuresOf(written), '')),
    exactly(0, row('reads around an upgrade: failed', failuresOf(read), '')),
    exactly(0, row('rows lost, or without the new column', written.answered - body.named, '')),
    exactly(1, row('the new version reads the new column', body.column === 'subject' ? 1 : 0, '')),
    row('upgrade: the new version serves after', servesMs, 'ms'),
    row('upgrade: the old column is gone after', (doneAt - beganAt) / 1000, 's'),
  ];
}

function startMemos({ api, admin }: RunningPlatform) {
  const options = { token: admin.token as string, connections: 4, ratePerSecond };
  const url = `${api}/memos`;
  const writing = startLoad({
    ...options,
    url,
    body: { text: 'hello' },
    check: (status, body) => (body === '{"text":"hello"}' ? undefined : `${status} ${body}`),
  });
  const check = (status: number, body: string) => (status === 200 ? undefined : `${status} ${body}`);
  const reading = startLoad({ ...options, url: `${url}/count`, check });
  return { stop: async () => ({ written: await writing.stop(), read: await reading.stop() }) };
}

function failuresOf({ failures }: LoadResult): number {
  return Object.values(failures).reduce((sum, count) => sum + count, 0);
}

function whenContracted({ admin }: RunningPlatform): Promise<number> {
  const applied = async () =>
    (await admin.get<{ applied: { name: string }[] }>('/plugins/memos/migrations')).body.applied;
  return instantWhen(applied, (steps) => steps.some(({ name }) => name === '0003-drop-title'), {
    within: 60_000,
    what: 'the contract step',
    everyMs: 100,
  });
}
