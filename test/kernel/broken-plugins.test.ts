import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { type PluginFolder, pluginFolder } from '../support/plugin-folder.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';

interface Row {
  readonly id: string;
  readonly state: string;
  readonly reason?: string;
}

let folder: PluginFolder;
let kernel: TestKernel;
let admin: ApiClient;

beforeAll(async () => {
  folder = await pluginFolder('echo', 'broken-manifest', 'throws-at-import', 'hangs-in-start', 'takes-route');
  kernel = await startTestKernel({ pluginsDirectory: folder.path });
  admin = await kernel.login();
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
  await folder?.[Symbol.asyncDispose]();
});

const failed = (id: string) =>
  eventually(
    async () => (await admin.get<{ data: Row[] }>('/plugins')).body.data.find((row) => row.id === id),
    (row) => row?.reason !== undefined,
    { within: 60_000, what: `a reason of ${id}` },
  );

describe('broken plugins disturb nobody', () => {
  test('a manifest with five mistakes is rejected with all five and their paths', async () => {
    const row = await failed('broken-manifest');
    expect(row?.state).toBe('rejected');
    for (const path of ['/id', '/name', '/version', '/publisher', '/runtime'])
      expect(row?.reason).toContain(`${path} `);
    expect(row?.reason).toContain('5 problems');
  });

  test('one that throws when imported is down with what it threw', async () => {
    expect((await failed('throws-at-import'))?.reason).toContain('this plugin throws when it is imported');
  });

  test('one that hangs in start is down with the limit it passed', async () => {
    expect((await failed('hangs-in-start'))?.reason).toMatch(/within 3000 ms/);
  });

  test('one that wants a taken route is refused with the route and its owner', async () => {
    expect((await failed('takes-route'))?.reason).toContain('GET /auth/me is taken by identity');
    expect((await admin.get('/auth/me')).status).toBe(200);
  });

  test('the platform is ready and the others serve', async () => {
    const ready = await fetch(`${kernel.baseUrl}/health/ready`);
    expect(ready.status).toBe(200);
    expect((await admin.get('/echo/hello')).status).toBe(200);
    expect(kernel.output()).toContain('! broken-manifest is rejected');
  });
});
