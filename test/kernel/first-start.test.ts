import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { freePorts } from '../support/free-ports.ts';
import { isAlive } from '../support/is-alive.ts';
import { projectDirectory } from '../support/project-directory.ts';
import { administrator, startTestKernel, type TestKernel } from '../support/test-kernel.ts';

let dataDirectory: string;

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'isp-first-'));
});

afterAll(() => rm(dataDirectory, { recursive: true, force: true, maxRetries: 5 }));

const start = (environment: Record<string, string> = {}) => startTestKernel({ dataDirectory, environment });

async function pidsOf(kernel: TestKernel): Promise<number[]> {
  return [...new Set(Object.values((await kernel.runtime()).pids))];
}

async function portSettings(): Promise<Record<string, string>> {
  const [http, auth, acct] = (await freePorts(3)).map(String) as [string, string, string];
  return { ISP_HTTP_PORT: http, ISP_RADIUS_AUTH_PORT: auth, ISP_RADIUS_ACCT_PORT: acct };
}

/** Runs `isp start` that is expected to refuse, and answers its code and everything it printed. */
async function refusal(
  environment: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  const isp = join(projectDirectory, 'kernel', 'bin', 'isp.js');
  const child = spawn(join(projectDirectory, 'node_modules', '.bin', 'node'), [isp, 'start'], {
    env: { ...process.env, NODE_OPTIONS: '', ...(await portSettings()), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output: output.join('') };
}

describe('the first start', () => {
  test('prints where everything is and makes the administrator’s password once', async () => {
    await using kernel = await start({ ISP_ADMIN_PASSWORD: '' });
    const { http, radiusAuth, radiusAcct } = kernel.ports;
    for (const text of [
      `http://127.0.0.1:${http}/api/v1`,
      '/api/docs',
      `${radiusAuth}/udp`,
      `${radiusAcct}/udp`,
      '/metrics',
    ]) {
      expect(kernel.output()).toContain(text);
    }
    const password = /Password\s+(\S+)/.exec(kernel.output())?.[1] as string;
    const admin = await kernel.login({ email: administrator.email, password });
    expect((await admin.get('/auth/me')).body).toMatchObject({ roles: ['administrator'] });
    const { mode } = await stat(join(dataDirectory, 'runtime.json'));
    expect(mode & 0o777).toBe(0o600);

    const pids = await pidsOf(kernel);
    expect(await kernel.stop()).toBe(0);
    expect(kernel.output()).toContain('Stopping');
    expect(pids.filter(isAlive)).toEqual([]);
  });

  test('a second start on the same data directory is refused and names the first', async () => {
    await using kernel = await start();
    expect(kernel.output()).not.toContain('shown only now');
    const { code, output } = await refusal({ ISP_DATA_DIR: dataDirectory });
    expect(code).toBe(1);
    expect(output).toContain(String(kernel.child.pid));
  });

  test('kill -9 of the kernel leaves no orphan that blocks the next start', async () => {
    const first = await start();
    const pids = await pidsOf(first);
    await first.killKernel();
    await using second = await start({
      ISP_RADIUS_AUTH_PORT: String(first.ports.radiusAuth),
      ISP_RADIUS_ACCT_PORT: String(first.ports.radiusAcct),
    });
    expect((await fetch(`${second.baseUrl}/health/live`)).status).toBe(200);
    await eventually(
      () => pids.filter(isAlive),
      (alive) => alive.length === 0,
      { within: 60_000, what: 'the end of all orphans' },
    );
  });
});

describe('a start that cannot work says so in one sentence', () => {
  test('all problems of the configuration at once', async () => {
    const { code, output } = await refusal({
      ISP_HTTP_PORT: 'eighty',
      ISP_MODE: 'test',
      ISP_DATABASE_URL: 'mysql://root:hunter2@x/y',
    });
    expect(code).toBe(1);
    expect(output.trim().split('\n')).toHaveLength(1);
    for (const text of ['3 problems', 'ISP_HTTP_PORT', 'ISP_MODE', 'ISP_DATABASE_URL'])
      expect(output).toContain(text);
    expect(output).not.toContain('hunter2');
  });

  test('a port that is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { code, output } = await refusal({ ISP_DATA_DIR: dataDirectory, ISP_HTTP_PORT: String(port) });
    server.close();
    expect(code).toBe(1);
    expect(output).toContain(`Port ${port}`);
    expect(output).toContain('ISP_HTTP_PORT');
  });

  test('a database that cannot be reached', async () => {
    const { code, output } = await refusal({
      ISP_DATA_DIR: dataDirectory,
      ISP_DATABASE_URL: 'postgres://isp:hunter2@127.0.0.1:1/isp',
    });
    expect(code).toBe(1);
    expect(output).toContain('ISP_DATABASE_URL');
    expect(output).not.toContain('hunter2');
  });

  test('a data directory that is a file', async () => {
    const { code, output } = await refusal({ ISP_DATA_DIR: join(projectDirectory, 'package.json') });
    expect(code).toBe(1);
    expect(output).toContain('package.json');
    expect(output.trim().split('\n')).toHaveLength(1);
  });
});
