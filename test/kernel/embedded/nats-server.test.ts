import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { readCommandLine, readProcessIdentity } from '../../../kernel/data-directory/process-identity.ts';
import { checkExternalNats } from '../../../kernel/embedded/external-servers.ts';
import {
  type EmbeddedNats,
  findNatsServer,
  startEmbeddedNats,
} from '../../../kernel/embedded/nats-server.ts';
import type { ServerExit } from '../../../kernel/embedded/server-process.ts';
import { openStart } from './running-servers.ts';
import { makeTemporaryDirectory } from './temporary-directory.ts';

let executable: string;

beforeAll(async () => {
  const { directory, onProgress } = await openStart();
  executable = await findNatsServer({ dataDirectory: directory, onProgress });
});

const withToken = ({ url, token }: EmbeddedNats): string => url.replace('//', `//${token}@`);

describe('embedded nats-server', () => {
  test('answers on loopback, with the token only, which is not on its command line', async () => {
    const start = await openStart();
    const nats = await startEmbeddedNats({ ...start, executable });
    await checkExternalNats(withToken(nats));
    await expect(checkExternalNats(nats.url)).rejects.toMatchObject({ code: 'NATS_LOGIN_REFUSED' });
    const about = (await (await fetch(`${nats.monitorUrl}/varz`)).json()) as Record<string, unknown>;
    expect(about).toMatchObject({ host: '127.0.0.1', max_payload: 8 * 1024 * 1024 });
    expect(readCommandLine(nats.pid)).not.toContain(nats.token);
    expect((await stat(join(start.directory.nats, 'nats-server.conf'))).mode & 0o777).toBe(0o600);
    await nats.stop();
    expect(readProcessIdentity(nats.pid)).toBeUndefined();
    expect(JSON.parse(await readFile(join(start.directory.path, 'children.json'), 'utf8'))).toEqual([]);
  });

  test('its end by itself is reported, and the one that replaces it has the same address and token', async () => {
    const start = await openStart();
    const { promise, resolve } = Promise.withResolvers<ServerExit>();
    const ended = await startEmbeddedNats({ ...start, executable, onExit: resolve });
    process.kill(ended.pid, 'SIGKILL');
    expect((await promise).signal).toBe('SIGKILL');
    const replacement = await startEmbeddedNats({ ...start, executable, replaces: ended });
    expect(withToken(replacement)).toBe(withToken(ended));
    await checkExternalNats(withToken(ended));
    await replacement.stop();
  });

  test('a port that is taken for good is told with the log', async () => {
    const start = await openStart();
    const first = await startEmbeddedNats({ ...start, executable });
    const second = await startEmbeddedNats({ ...start, executable, replaces: first }).catch((error) => error);
    expect(second).toMatchObject({
      code: 'NATS_NOT_STARTED',
      message: expect.stringContaining('address already in use'),
    });
    expect(second.message).toContain(join(start.directory.logs, 'nats.log'));
    await first.stop();
  });

  test('is found on PATH; a program of that name that cannot be run is passed over', async () => {
    const { directory, onProgress } = await openStart();
    const folder = await makeTemporaryDirectory();
    const own = join(folder, 'nats-server');
    await writeFile(own, '#!/bin/sh\nexit 0\n', { mode: 0o755 });
    expect(await findNatsServer({ dataDirectory: directory, onProgress, path: folder })).toBe(own);
    await writeFile(own, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    const other = await makeTemporaryDirectory();
    await writeFile(join(other, 'nats-server'), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
    expect(await findNatsServer({ dataDirectory: directory, onProgress, path: `${folder}:${other}` })).toBe(
      join(other, 'nats-server'),
    );
  });
});
