import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { createChildRegistry } from '../../../kernel/data-directory/child-registry.ts';
import { makeTemporaryDirectory } from './temporary-directory.ts';

const started: ChildProcess[] = [];
const onProgress = (): void => undefined;

afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

/** A child that has run its first line, so that its signal handlers are in place. */
async function startChild(code = ''): Promise<ChildProcess & { pid: number }> {
  const child = spawn(process.execPath, ['-e', `${code}; setInterval(() => {}, 1e6); console.log('ready')`]);
  started.push(child);
  await once(child.stdout, 'data');
  return child as ChildProcess & { pid: number };
}

async function recordInEarlierStart(directory: string, role: string, pid: number): Promise<void> {
  await createChildRegistry(directory).record({ role, pid });
}

describe('children of a killed kernel', () => {
  test('are ended with SIGTERM, PostgreSQL with SIGINT', async () => {
    const directory = await makeTemporaryDirectory();
    const [host, postgres] = [await startChild(), await startChild()];
    const earlier = createChildRegistry(directory);
    await Promise.all([
      earlier.record({ role: 'host:billing#7', pid: host.pid }),
      earlier.record({ role: 'postgres', pid: postgres.pid }),
    ]);
    const [hostEnd, postgresEnd] = [once(host, 'exit'), once(postgres, 'exit')];
    const told: string[] = [];
    await createChildRegistry(directory).endOrphans({ onProgress: (text) => told.push(text) });
    expect(await hostEnd).toEqual([null, 'SIGTERM']);
    expect(await postgresEnd).toEqual([null, 'SIGINT']);
    expect(told[0]).toContain(`host:billing#7 (process ${host.pid})`);
    expect(told[1]).toContain(`postgres (process ${postgres.pid})`);
  });

  test('that do not listen are killed after the limit', async () => {
    const directory = await makeTemporaryDirectory();
    const deaf = await startChild(`process.on('SIGTERM', () => {})`);
    await recordInEarlierStart(directory, 'host:radius#1', deaf.pid);
    const end = once(deaf, 'exit');
    await createChildRegistry(directory).endOrphans({ onProgress, limitMs: 50 });
    expect(await end).toEqual([null, 'SIGKILL']);
  });

  test('are spared when the pid was given to another process', async () => {
    const directory = await makeTemporaryDirectory();
    const innocent = await startChild();
    const recycled = { role: 'nats', pid: innocent.pid, identity: 'an earlier boot:1' };
    await writeFile(join(directory, 'children.json'), JSON.stringify([recycled]));
    await createChildRegistry(directory).endOrphans({ onProgress });
    expect(innocent.exitCode ?? innocent.signalCode).toBeNull();
  });

  test('that have ended, and a damaged file, are no obstacle', async () => {
    const directory = await makeTemporaryDirectory();
    const ended = await startChild();
    await recordInEarlierStart(directory, 'nats', ended.pid);
    ended.kill('SIGKILL');
    await once(ended, 'exit');
    await createChildRegistry(directory).endOrphans({ onProgress });
    await writeFile(join(directory, 'children.json'), '[{"role": 7}, null, {"ro');
    await createChildRegistry(directory).endOrphans({ onProgress });
  });
});

describe('child registry', () => {
  test('holds who is recorded and not yet forgotten, whatever the order of writes', async () => {
    const directory = await makeTemporaryDirectory();
    const [first, second] = [await startChild(), await startChild()];
    const registry = createChildRegistry(directory);
    await Promise.all([
      registry.record({ role: 'first', pid: first.pid }),
      registry.record({ role: 'second', pid: second.pid }),
      registry.forget(first.pid),
    ]);
    const children = JSON.parse(await readFile(join(directory, 'children.json'), 'utf8'));
    expect(children).toEqual([{ role: 'second', pid: second.pid, identity: expect.any(String) }]);
  });
});
