import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { type PluginFolder, pluginFolder } from '../support/plugin-folder.ts';
import { startedDirectory, startTestKernel, type TestKernel } from '../support/test-kernel.ts';

interface Seen {
  readonly total: number;
  readonly different: number;
}

let folder: PluginFolder;
let dataDirectory: string;
let kernel: TestKernel;
let admin: ApiClient;

async function start(fault?: string): Promise<void> {
  const environment: Record<string, string> = fault === undefined ? {} : { ISP_FAULT: fault };
  kernel = await startTestKernel({
    mode: 'sandbox',
    pluginsDirectory: folder.path,
    dataDirectory,
    environment,
  });
  admin = await kernel.login();
}

const seen = async (kind: string) => (await admin.get<Seen>(`/effects/${kind}`)).body;
const reach = (kind: string, total: number) =>
  eventually(
    () => seen(kind),
    (now) => now.total >= total,
    { within: 60_000, what: `${total} effects of kind ${kind}` },
  );

beforeAll(async () => {
  folder = await pluginFolder('effects');
  dataDirectory = await startedDirectory('disabled');
  await start();
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
  await folder?.[Symbol.asyncDispose]();
  await rm(dataDirectory, { recursive: true, force: true });
});

describe('work that is delivered many at a time', () => {
  test('is done but for the one that cannot be, which alone is tried again', async () => {
    expect((await admin.post('/effects/events-together', { count: 250 })).status).toBe(201);
    await reach('event-together', 249);
    expect(await seen('event-together')).toEqual({ total: 249, different: 249 });
    expect(await left()).toEqual([[13]]);
  });

  test('is done once each, jobs too', async () => {
    expect((await admin.post('/effects/jobs-together', { count: 250 })).status).toBe(201);
    await reach('job-together', 250);
    expect(await seen('job-together')).toEqual({ total: 250, different: 250 });
  });

  test.each(['taken', 'delivered', 'settled'])(
    'is done exactly once though the platform is killed when it is %s',
    async (step) => {
      const before = (await seen('job-together')).total;
      await kernel.stop();
      await start(`job:${step}:side-effects.do-together`);
      const exited = once(kernel.child, 'exit');
      // killed before or after it answers
      await admin.post('/effects/jobs-together', { count: 250 }).catch(() => undefined);
      await exited;
      await start();
      await reach('job-together', before + 250);
      expect(await seen('job-together')).toEqual({ total: before + 250, different: 250 });
    },
  );
});

/** Numbers in the rows of the queue that failed. */
async function left(): Promise<number[][]> {
  const database = new Client({ connectionString: (await kernel.runtime()).databaseUrl });
  await database.connect();
  try {
    const read = () =>
      database.query<{ payload: { data: { number: number } }[] }>(
        'SELECT payload FROM graphile_worker._private_jobs WHERE last_error IS NOT NULL',
      );
    const { rows } = await eventually(read, ({ rows: failed }) => failed.length > 0, {
      within: 60_000,
      what: 'the row that failed',
    });
    return rows.map(({ payload }) => payload.map(({ data }) => data.number));
  } finally {
    await database.end();
  }
}
