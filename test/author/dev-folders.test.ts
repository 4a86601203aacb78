import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { type PluginFolder, pluginFolder } from '../support/plugin-folder.ts';
import { projectDirectory } from '../support/project-directory.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';

interface Row {
  readonly id: string;
  readonly state: string;
  readonly generation: number;
  readonly reason?: string;
}

let folder: PluginFolder;
let kernel: TestKernel;
let admin: ApiClient;

beforeAll(async () => {
  folder = await pluginFolder('echo');
  const single = join(folder.path, 'echo');
  const holding = join(folder.path, 'holding');
  await mkdir(holding);
  kernel = await startTestKernel({ command: 'dev', arguments: [single, holding] });
  admin = await kernel.login();
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
  await folder?.[Symbol.asyncDispose]();
});

const within = 60_000;
const rows = async () => (await admin.get<{ data: Row[] }>('/plugins')).body.data;
const rowOf = async (id: string) => (await rows()).find((row) => row.id === id);
const edition = async () => (await admin.get<{ edition: number }>('/echo/hello')).body.edition;
const printed = (text: string | RegExp) =>
  eventually(
    kernel.output,
    (output) => (typeof text === 'string' ? output.includes(text) : text.test(output)),
    {
      within,
      what: `the line ${text}`,
    },
  );

describe('isp dev with folders', () => {
  test('a folder that is a plugin itself is carried, and swapped when it is saved', async () => {
    expect(await edition()).toBe(1);
    await folder.edit('echo/plugin.ts', 'const edition = 1;', 'const edition = 2;');
    await printed(/echo \(plugin\.ts\) serves again after \d+ ms/);
    expect(await edition()).toBe(2);
  });

  const from = 'const edition = 2;';
  test.each([
    ['a syntax error', 'const edition = ;', /plugin\.ts:\d+: Expression expected/],
    [
      'syntax that cannot be stripped',
      'enum Edition { Two }\nconst edition = 2;',
      /plugin\.ts:\d+: TypeScript enum/,
    ],
    [
      'a throw at import',
      "if (true as boolean) throw new TypeError('no luck');\nconst edition = 2;",
      /plugin\.ts:\d+: no luck/,
    ],
    [
      'a name that is not exported',
      "import { nothing } from '@isp/sdk';\nconst edition = Number(nothing);",
      /plugin\.ts:\d+: The requested module/,
    ],
  ])('%s keeps the old generation and prints file and line', async (_, to, reason) => {
    await folder.edit('echo/plugin.ts', from, to);
    await printed(new RegExp(`echo \\(plugin\\.ts\\) keeps the old generation: ${reason.source}`));
    expect(await edition()).toBe(2);
    await folder.edit('echo/plugin.ts', to, from);
    const before = kernel.output().length;
    await eventually(
      () => kernel.output().slice(before),
      (output) => output.includes('serves again'),
      {
        within,
        what: 'the mended plugin',
      },
    );
  });

  test('a mistake in the manifest keeps the old generation and prints file and line', async () => {
    await folder.edit('echo/plugin.json', '"runtime": "node"', '"runtime": "nodee"');
    await printed(/echo \(plugin\.json\) keeps the old generation: .*plugin\.json:\d+ \/runtime/);
    expect(await edition()).toBe(2);
    await folder.edit('echo/plugin.json', '"runtime": "nodee"', '"runtime": "node"');
    await eventually(
      () => rowOf('echo'),
      (row) => row?.state === 'running',
      { within, what: 'echo' },
    );
  });

  test('a plugin folder that appears is brought in without a restart, and let go of when it is moved away', async () => {
    const fixture = join(projectDirectory, 'test', 'fixtures', 'plugins', 'memos');
    const place = join(folder.path, 'holding', 'memos');
    await cp(fixture, place, { recursive: true });
    await printed(/memos serves after \d+ ms/);
    expect((await rowOf('memos'))?.state).toBe('running');
    expect((await admin.get('/memos/count')).status).toBe(200);
    await rm(place, { recursive: true });
    await printed('memos was stopped: its folder is gone');
    expect(await rowOf('memos')).toBeUndefined();
    expect((await admin.get('/memos/count')).status).toBe(404);
  });

  test('a broken new plugin says what is wrong, and starts when it is mended', async () => {
    const place = join(folder.path, 'holding', 'tally');
    await cp(join(projectDirectory, 'test', 'fixtures', 'plugins', 'tally'), place, { recursive: true });
    await printed(/tally serves after/);
    const manifest = join(folder.path, 'holding', 'second', 'plugin.json');
    await mkdir(join(manifest, '..'));
    await writeFile(manifest, '{\n  "id": "tally"\n}\n');
    await printed(/second: .*plugin\.json:1 .*name/);
    expect((await rowOf('tally'))?.state).toBe('running');
    await cp(join(place, 'plugin.json'), manifest);
    await printed(/second: "tally" is taken by the plugin in/);
    await writeFile(manifest, (await readFile(manifest, 'utf8')).replaceAll('tally', 'second'));
    await printed(/second does not start: .*plugin\.js/);
    const text = await readFile(join(place, 'plugin.ts'), 'utf8');
    await writeFile(join(manifest, '..', 'plugin.ts'), text.replaceAll('tally', 'second'));
    await printed(/second \(plugin\.ts\) serves again after/);
    expect((await rowOf('second'))?.state).toBe('running');
  });
});
