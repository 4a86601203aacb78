import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestKernel } from '../support/test-kernel.ts';
import { type BenchOptions, selected } from './bench-options.ts';
import { handIn, reached, untilDone, withDatabase } from './provisioning/requests.ts';
import { atLeast, exactly, type Row, row } from './rows.ts';

type Part = (count: number, progress: BenchOptions['progress']) => Promise<Row[]>;

const parts: Readonly<Record<string, Part>> = { queue, killed };

/** The way of requests from the commit of an order to the tables RADIUS answers from, and what a crash in the middle leaves. */
export async function run(progress: BenchOptions['progress'], { quick, only }: BenchOptions): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [, part] of selected(parts, only)) rows.push(...(await part(quick ? 500 : 10_000, progress)));
  return rows;
}

async function queue(count: number, progress: BenchOptions['progress']): Promise<Row[]> {
  progress('starting the platform');
  await using kernel = await startTestKernel({ hosts: 'apart' });
  const { databaseUrl } = await kernel.runtime();
  return await withDatabase(databaseUrl, async (database) => {
    progress(`${count} requests at once`);
    await handIn(database, count);
    const seconds = await untilDone(database, count);
    const { subscribers } = await reached(database);
    return [
      atLeast(500, row('jobs from the order’s commit to the rows of RADIUS', count / seconds, 'jobs/s')),
      exactly(count, row('subscribers RADIUS answers', subscribers, 'subscribers')),
    ];
  });
}

/** The kernel is killed when half of the jobs are done, and started again. */
async function killed(count: number, progress: BenchOptions['progress']): Promise<Row[]> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'isp-bench-'));
  try {
    progress('starting the platform that is going to be killed');
    await half(dataDirectory, count);
    progress('killed; starting it again');
    await using kernel = await startTestKernel({ dataDirectory });
    return await withDatabase((await kernel.runtime()).databaseUrl, async (database) => {
      await untilDone(database, count);
      const { jobs, done, subscribers, doubled } = await reached(database);
      return [
        exactly(0, row('jobs lost by kill −9 in the middle', count - done, 'jobs')),
        exactly(0, row('jobs doubled', jobs - count, 'jobs')),
        exactly(0, row('subscribers without rows, or with too many', count - subscribers + doubled, '')),
      ];
    });
  } finally {
    await rm(dataDirectory, { recursive: true, force: true });
  }
}

async function half(dataDirectory: string, count: number): Promise<void> {
  await using kernel = await startTestKernel({ dataDirectory });
  await withDatabase((await kernel.runtime()).databaseUrl, async (database) => {
    await handIn(database, count);
    await untilDone(database, count / 2);
  });
  await kernel.killKernel();
}
