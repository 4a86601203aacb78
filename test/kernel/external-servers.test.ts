import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createChildRegistry } from '../../kernel/data-directory/child-registry.ts';
import { type DataDirectory, openDataDirectory } from '../../kernel/data-directory/open-data-directory.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../kernel/embedded/embedded-postgres.ts';
import { type EmbeddedNats, findNatsServer, startEmbeddedNats } from '../../kernel/embedded/nats-server.ts';
import { startTestKernel } from '../support/test-kernel.ts';

let path: string;
let directory: DataDirectory;
let postgres: EmbeddedPostgres;
let nats: EmbeddedNats;

beforeAll(async () => {
  path = await mkdtemp(join(tmpdir(), 'isp-external-'));
  directory = await openDataDirectory(path);
  const needs = { directory, children: createChildRegistry(directory.path), onProgress: () => undefined };
  postgres = await startEmbeddedPostgres(needs);
  const executable = await findNatsServer({ ...needs, dataDirectory: directory });
  nats = await startEmbeddedNats({ ...needs, executable });
});

afterAll(async () => {
  await nats?.stop();
  await postgres?.stop();
  await directory?.close();
  await rm(path, { recursive: true, force: true });
});

describe('with servers of one’s own', () => {
  test('the platform uses them and starts none', async () => {
    const environment = {
      ISP_DATABASE_URL: postgres.url,
      ISP_NATS_URL: nats.url.replace('//', `//${nats.token}@`),
    };
    await using kernel = await startTestKernel({ environment });
    const { pids, databaseUrl } = await kernel.runtime();
    expect(databaseUrl).toBe(postgres.url);
    expect(pids).not.toHaveProperty('postgres');
    expect(pids).not.toHaveProperty('nats');
    const admin = await kernel.login();
    expect((await admin.post('/customers', { name: 'Ana' })).status).toBe(201);
    expect(await kernel.stop()).toBe(0);
    const monitor = await fetch(`${nats.monitorUrl}/healthz`);
    expect(monitor.status).toBe(200);
  });
});
