import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openDataDirectory } from '../../../kernel/data-directory/open-data-directory.ts';
import { removeRuntimeFile, writeRuntimeFile } from '../../../kernel/data-directory/runtime-file.ts';
import { startKernelProcess } from './kernel-process.ts';
import { makeTemporaryDirectory } from './temporary-directory.ts';

const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

describe('data directory', () => {
  test('is made with its parts, closed to others', async () => {
    const path = join(await makeTemporaryDirectory(), 'new', 'data');
    const directory = await openDataDirectory(path);
    expect(await modeOf(path)).toBe(0o700);
    expect((await stat(directory.postgres)).isDirectory()).toBe(true);
    expect((await stat(directory.nats)).isDirectory()).toBe(true);
    expect((await stat(directory.logs)).isDirectory()).toBe(true);
    await directory.close();
  });

  test('a second process is refused, and told the pid of the first', async () => {
    const path = await makeTemporaryDirectory();
    const directory = await openDataDirectory(path);
    const second = await startKernelProcess(path, { parts: [] });
    expect(second.report.error?.code).toBe('DATA_DIRECTORY_IN_USE');
    expect(second.report.error?.message).toContain(`process ${process.pid}`);
    await directory.close();
  });

  test('is free again after it was closed', async () => {
    const path = await makeTemporaryDirectory();
    await (await openDataDirectory(path)).close();
    await (await openDataDirectory(path)).close();
  });

  test('the lock of a killed process is taken over', async () => {
    const path = await makeTemporaryDirectory();
    const killed = await startKernelProcess(path, { parts: [] });
    await expect(openDataDirectory(path)).rejects.toMatchObject({ code: 'DATA_DIRECTORY_IN_USE' });
    await killed.kill();
    await (await openDataDirectory(path)).close();
  });

  test('the lock of a process whose pid was given to another is taken over', async () => {
    const path = await makeTemporaryDirectory();
    await writeFile(join(path, 'lock'), JSON.stringify({ pid: process.pid, identity: 'an earlier boot:1' }));
    await (await openDataDirectory(path)).close();
  });

  test('of several processes that find a stale lock one gets it', async () => {
    const path = await makeTemporaryDirectory();
    await writeFile(join(path, 'lock'), 'half a lo');
    const all = await Promise.all([1, 2, 3].map(() => startKernelProcess(path, { parts: [] })));
    expect(all.filter(({ report }) => report.error === undefined)).toHaveLength(1);
    await Promise.all(all.map((one) => one.stop()));
  });

  test('a path that is a file is refused', async () => {
    const path = join(await makeTemporaryDirectory(), 'file');
    await writeFile(path, '');
    const refusal = { code: 'DATA_DIRECTORY_UNUSABLE', message: expect.stringContaining('not a directory') };
    await expect(openDataDirectory(path)).rejects.toMatchObject(refusal);
    await expect(openDataDirectory(join(path, 'below'))).rejects.toMatchObject(refusal);
  });

  // Root may write everywhere, so an ordinary user tries.
  (process.getuid?.() === 0 ? test : test.skip)('a folder that may not be written is refused', async () => {
    const path = await makeTemporaryDirectory();
    await chmod(path, 0o755);
    await mkdir(join(path, 'data'));
    const refused = await startKernelProcess(join(path, 'data'), { parts: [], uid: 65_534, gid: 65_534 });
    expect(refused.report.error).toMatchObject({
      code: 'DATA_DIRECTORY_UNUSABLE',
      message: expect.stringContaining('may not write'),
    });
  });
});

describe('runtime file', () => {
  test('is readable by its owner only, replaced as a whole and taken away', async () => {
    const path = await makeTemporaryDirectory();
    const file = join(path, 'runtime.json');
    await writeRuntimeFile(path, { ports: { http: 1 } });
    await writeRuntimeFile(path, { ports: { http: 3000 } });
    expect(await modeOf(file)).toBe(0o600);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ ports: { http: 3000 } });
    await removeRuntimeFile(path);
    await removeRuntimeFile(path);
    await expect(stat(file)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
