import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { readProcessIdentity } from '../../../kernel/data-directory/process-identity.ts';
import { beginKernelProcess, type KernelReport, startKernelProcess } from './kernel-process.ts';
import { makeTemporaryDirectory } from './temporary-directory.ts';
import { waitUntil } from './wait-until.ts';

const isGone = (pid: number): boolean => readProcessIdentity(pid) === undefined;

async function remember({ postgres }: KernelReport, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: postgres!.url });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows[0]?.[0];
  } finally {
    await client.end();
  }
}

const hasDeathSignal = process.platform === 'linux' && existsSync('/usr/bin/setpriv');

describe('kill -9', () => {
  (hasDeathSignal ? test : test.skip)(
    'of the kernel ends its servers at once, before any next start',
    async () => {
      const kernel = await startKernelProcess(await makeTemporaryDirectory(), {
        parts: ['postgres', 'nats'],
      });
      await kernel.kill();
      await waitUntil(() => isGone(kernel.report.postgres!.pid) && isGone(kernel.report.nats!.pid));
    },
  );

  test('of the kernel leaves no server behind once the next one has started, and no data is lost', async () => {
    const path = await makeTemporaryDirectory();
    const first = await startKernelProcess(path, { parts: ['postgres', 'nats'] });
    expect(first.report.error).toBeUndefined();
    await remember(first.report, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.kill();
    const second = await startKernelProcess(path, { parts: ['postgres', 'nats'] });
    expect(second.report.error).toBeUndefined();
    expect(isGone(first.report.postgres!.pid)).toBe(true);
    expect(isGone(first.report.nats!.pid)).toBe(true);
    expect(await remember(second.report, 'SELECT answer FROM kept')).toBe(42);
    await second.stop();
    expect(isGone(second.report.postgres!.pid)).toBe(true);
    expect(isGone(second.report.nats!.pid)).toBe(true);
  });

  test('of the kernel and its servers at once does not block the next start', async () => {
    const path = await makeTemporaryDirectory();
    const first = await startKernelProcess(path, { parts: ['postgres', 'nats'] });
    await remember(first.report, 'CREATE TABLE kept AS SELECT 42 AS answer');
    first.child.kill('SIGSTOP');
    process.kill(first.report.postgres!.pid, 'SIGKILL');
    process.kill(first.report.nats!.pid, 'SIGKILL');
    await first.kill();
    const second = await startKernelProcess(path, { parts: ['postgres', 'nats'] });
    expect(second.report.error).toBeUndefined();
    expect(await remember(second.report, 'SELECT answer FROM kept')).toBe(42);
    await second.stop();
  });

  test('of the kernel during the first start does not break the next one', async () => {
    const path = await makeTemporaryDirectory();
    const cluster = join(path, 'postgres', 'cluster');
    const first = beginKernelProcess(path, { parts: ['postgres'] });
    await waitUntil(() => existsSync(join(`${cluster}.new`, 'PG_VERSION')));
    await first.kill();
    expect(existsSync(cluster)).toBe(false);
    const second = await startKernelProcess(path, { parts: ['postgres'] });
    expect(second.report.error).toBeUndefined();
    await second.stop();
  });
});
