import { once } from 'node:events';
import { readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { readProcessIdentity } from '../../../kernel/data-directory/process-identity.ts';
import { startEmbeddedPostgres } from '../../../kernel/embedded/embedded-postgres.ts';
import type { ServerExit } from '../../../kernel/embedded/server-process.ts';
import { openStart } from './running-servers.ts';

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows[0]?.[0];
  } finally {
    await client.end();
  }
}

/** A cluster that was made and stopped; making one takes a second, so the tests that break it share the way here. */
async function makeStoppedCluster() {
  const start = await openStart();
  const postgres = await startEmbeddedPostgres(start);
  await postgres.stop();
  return { start, cluster: join(start.directory.postgres, 'cluster') };
}

describe('embedded PostgreSQL', () => {
  test('the first start makes a PostgreSQL 18 with UTF-8, checked passwords and uuidv7', async () => {
    const { directory, ...start } = await openStart();
    const postgres = await startEmbeddedPostgres({ directory, ...start });
    expect(await ask(postgres.url, 'SHOW server_version_num')).toMatch(/^18/);
    expect(await ask(postgres.url, 'SHOW server_encoding')).toBe('UTF8');
    expect(
      await ask(postgres.url, 'SELECT datlocprovider FROM pg_database WHERE datname = current_database()'),
    ).toBe('b');
    expect(await ask(postgres.url, `SELECT lower('ÄÖ')`)).toBe('äö');
    expect(await ask(postgres.url, 'SELECT uuidv7()::text')).toMatch(/-7/);
    expect(await ask(postgres.url, 'SHOW listen_addresses')).toBe('127.0.0.1');
    expect(await ask(postgres.url, 'SHOW synchronous_commit')).toBe('on');
    const withoutPassword = postgres.url.replace(/:[^:@]+@/, ':wrong@');
    await expect(ask(withoutPassword, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    expect((await stat(join(directory.postgres, 'password'))).mode & 0o777).toBe(0o600);
    expect((await stat(directory.path)).mode & 0o007).toBe(0);
    await postgres.stop();
    expect(readProcessIdentity(postgres.pid)).toBeUndefined();
    expect(JSON.parse(await readFile(join(directory.path, 'children.json'), 'utf8'))).toEqual([]);
  });

  test('a later start finds the data, keeps the port while it is free and takes another when not', async () => {
    const start = await openStart();
    const first = await startEmbeddedPostgres(start);
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    const second = await startEmbeddedPostgres(start);
    expect(second.url).toBe(first.url);
    await second.stop();
    const other = createServer().listen(first.port, '127.0.0.1');
    await once(other, 'listening');
    const third = await startEmbeddedPostgres(start);
    expect(third.port).not.toBe(first.port);
    expect(await ask(third.url, 'SELECT answer FROM kept')).toBe(42);
    await third.stop();
    other.close();
  });

  test('its end by itself is reported once, a wanted end is not', async () => {
    const start = await openStart();
    const { promise, resolve } = Promise.withResolvers<ServerExit>();
    const killed = await startEmbeddedPostgres({ ...start, onExit: resolve });
    process.kill(killed.pid, 'SIGKILL');
    expect(await promise).toMatchObject({
      signal: 'SIGKILL',
      logFile: join(start.directory.logs, 'postgres.log'),
    });
    const ends: ServerExit[] = [];
    const again = await startEmbeddedPostgres({ ...start, onExit: (exit) => ends.push(exit) });
    expect(again.url).toBe(killed.url);
    await again.stop();
    await again.stop();
    expect(ends).toEqual([]);
  });

  test('a first start that was interrupted is repeated', async () => {
    const { start, cluster } = await makeStoppedCluster();
    await rename(cluster, `${cluster}.new`);
    await rm(join(`${cluster}.new`, 'global'), { recursive: true });
    const postgres = await startEmbeddedPostgres(start);
    expect(await ask(postgres.url, 'SELECT 1')).toBe(1);
    await postgres.stop();
  });

  test('a postmaster.pid with the pid of another program does not block the start', async () => {
    const { start, cluster } = await makeStoppedCluster();
    await writeFile(join(cluster, 'postmaster.pid'), `${process.ppid}\n${cluster}\n`);
    const postgres = await startEmbeddedPostgres(start);
    await postgres.stop();
  });

  test('one that still serves the cluster, unknown to the child registry, is ended first', async () => {
    const start = await openStart();
    const { promise, resolve } = Promise.withResolvers<ServerExit>();
    const unknown = await startEmbeddedPostgres({ ...start, onExit: resolve });
    const postgres = await startEmbeddedPostgres(start);
    expect((await promise).code).toBe(0);
    expect(readProcessIdentity(unknown.pid)).toBeUndefined();
    await postgres.stop();
  });

  test('broken data is refused with the log and its last error', async () => {
    const { start, cluster } = await makeStoppedCluster();
    await truncate(join(cluster, 'global', 'pg_control'), 10);
    const broken = await startEmbeddedPostgres(start).catch((error) => error);
    expect(broken.code).toBe('POSTGRES_NOT_STARTED');
    expect(broken.message).toContain(join(start.directory.logs, 'postgres.log'));
    expect(broken.message).toMatch(/(FATAL|PANIC): .*pg_control/);
    expect(JSON.parse(await readFile(join(start.directory.path, 'children.json'), 'utf8'))).toEqual([]);

    await writeFile(join(cluster, 'PG_VERSION'), '17\n');
    await expect(startEmbeddedPostgres(start)).rejects.toMatchObject({
      code: 'POSTGRES_DATA_OF_OTHER_VERSION',
    });
    await rm(join(cluster, 'PG_VERSION'));
    await expect(startEmbeddedPostgres(start)).rejects.toMatchObject({ code: 'POSTGRES_DATA_BROKEN' });
  });

  test('a password file that does not fit is refused and leaves no process', async () => {
    const { start } = await makeStoppedCluster();
    await writeFile(join(start.directory.postgres, 'password'), 'another\n');
    await expect(startEmbeddedPostgres(start)).rejects.toMatchObject({ code: 'POSTGRES_PASSWORD_WRONG' });
    expect(JSON.parse(await readFile(join(start.directory.path, 'children.json'), 'utf8'))).toEqual([]);
  });
});
