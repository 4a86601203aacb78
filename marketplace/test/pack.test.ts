import { execFileSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { importPlugin, migrationFiles } from '@isp/sdk/runtime';
import { expect, test } from '@jest/globals';
import { packPlugin } from '../package/pack/pack-plugin.ts';
import { unpackPackage } from '../package/unpack-package.ts';
import { sampleFiles, testDirectory } from './support/sample-plugin.ts';

async function folder(files: Readonly<Record<string, string>>) {
  const directory = await testDirectory();
  await directory.write(files);
  return directory;
}

test('a plugin is packed with its code bundled, its pictures, its texts and the SHA-256 of each file', async () => {
  await using source = await folder(sampleFiles());
  await using out = await testDirectory();
  const packed = await packPlugin(source.path, { outDirectory: out.path });
  expect(packed.file).toBe(join(out.path, 'isp-plugin-greeter-1.2.0.tgz'));
  expect(packed.package.digest).toMatch(/^[0-9a-f]{64}$/);
  expect(Object.keys(packed.package.integrity.files)).toEqual([
    'CHANGELOG.md',
    'README.md',
    'icon.svg',
    'migrations/0001-create-greetings.js',
    'migrations/0001-create-greetings.js.map',
    'package.json',
    'plugin.js',
    'plugin.js.map',
    'plugin.json',
    'ui/overview.js',
  ]);
  const map = JSON.parse(String(packed.package.files.get('plugin.js.map')));
  expect(map.sources).toEqual(['plugin.ts', 'actions/greet.ts']);
  expect(map.sourcesContent[1]).toContain('hello 1.2.0');
  expect(JSON.parse(String(packed.package.files.get('package.json')))).toMatchObject({
    name: 'isp-plugin-greeter',
    keywords: ['isp-plugin'],
    isp: { id: 'greeter' },
    ispChanges: '- Greets more warmly.',
  });
});

test('what was packed and unpacked is a plugin that can be carried, migrations included', async () => {
  await using source = await folder(sampleFiles());
  await using out = await testDirectory();
  const packed = await packPlugin(source.path, { outDirectory: out.path });
  // Inside the project, so that @isp/sdk is found without the hooks of a host.
  const installed = join(import.meta.dirname, 'unpacked-greeter');
  await using _cleanup = { [Symbol.asyncDispose]: () => rm(installed, { recursive: true, force: true }) };
  await unpackPackage(packed.package, installed);
  expect((await importPlugin(installed)).actions?.[0]?.name).toBe('greeter.greet');
  expect((await migrationFiles(installed)).map(({ name }) => name)).toEqual(['0001-create-greetings']);
});

test('packing the same folder twice gives the same bytes', async () => {
  await using source = await folder(sampleFiles());
  await using out = await testDirectory();
  const first = await packPlugin(source.path, { outDirectory: join(out.path, 'one') });
  const second = await packPlugin(source.path, { outDirectory: join(out.path, 'two') });
  expect(await readFile(second.file)).toEqual(await readFile(first.file));
});

test.each([
  [
    'a mistake in the code',
    { 'actions/greet.ts': "import x from './nowhere.ts';\nexport const greet = x;" },
    /actions\/greet\.ts:1:15: Could not resolve/,
  ],
  ['a syntax error', { 'actions/greet.ts': 'export const greet = ;' }, /actions\/greet\.ts:1:22:/],
  [
    'a contract its manifest does not require',
    { 'actions/greet.ts': "import { x } from '@isp/customers/contract';\nexport const greet = x;" },
    /actions\/greet\.ts:1:19: .*"requires".*customers/,
  ],
  ['a mistake in the manifest', { 'plugin.json': '{"id":"Greeter"}' }, /plugin\.json \/id: /],
  [
    'a picture that is not there',
    {
      'plugin.json': JSON.stringify({
        ...JSON.parse(sampleFiles()['plugin.json'] as string),
        icon: 'none.png',
      }),
    },
    /names none\.png/,
  ],
  ['a file whose name is not portable', { 'ui/ü.js': '' }, /not portable/],
])('%s is refused, naming the place', async (_what, changes, message) => {
  await using source = await folder({ ...sampleFiles(), ...changes });
  await using out = await testDirectory();
  await expect(packPlugin(source.path, { outDirectory: out.path })).rejects.toMatchObject({
    code: 'PLUGIN_UNPACKABLE',
    message: expect.stringMatching(message),
  });
});

test.each([
  [
    'a module of Node',
    "import { readFile } from 'node:fs/promises';",
    /actions\/greet\.ts:2:26: a sandboxed plugin has no "node:fs\/promises"/,
  ],
  [
    'a module of Node without prefix',
    "import fs from 'fs';",
    /actions\/greet\.ts:2:16: a sandboxed plugin has no "fs"/,
  ],
  [
    'the data part of the SDK',
    "import { newId } from '@isp/sdk/data';",
    /actions\/greet\.ts:2:23: a sandboxed plugin cannot import/,
  ],
])('a sandboxed plugin cannot be packed with %s', async (_what, line, message) => {
  const code = `// first line\n${line}\nexport const greet = [${/\{?\s*(\w+)\s*\}?\s+from/.exec(line)?.[1]}];`;
  await using source = await folder({ ...sampleFiles({ runtime: 'sandbox' }), 'actions/greet.ts': code });
  await using out = await testDirectory();
  await expect(packPlugin(source.path, { outDirectory: out.path })).rejects.toMatchObject({
    message: expect.stringMatching(message),
  });
});

test('types of another plugin cost a sandboxed one nothing', async () => {
  const files = sampleFiles({ runtime: 'sandbox' });
  const code = `import type {} from '@isp/customers/contract';\n${files['actions/greet.ts']}`;
  await using source = await folder({ ...files, 'actions/greet.ts': code });
  await using out = await testDirectory();
  const packed = await packPlugin(source.path, { outDirectory: out.path });
  expect(String(packed.package.files.get('plugin.js'))).not.toContain('@isp/customers');
});

test('npm packages a plugin uses are bundled, also those in CommonJS that ask for modules of Node', async () => {
  await using source = await folder({
    ...sampleFiles(),
    'plugin.ts': "import { sep } from 'old-package';\nexport default { sep };\n",
    'node_modules/old-package/package.json': '{"name":"old-package","main":"main.js"}',
    'node_modules/old-package/main.js': "exports.sep = require('path').sep;",
  });
  await using out = await testDirectory();
  const packed = await packPlugin(source.path, { outDirectory: out.path });
  await unpackPackage(packed.package, join(out.path, 'installed'));
  const program = `import(${JSON.stringify(join(out.path, 'installed/plugin.js'))}).then((m) => process.stdout.write(m.default.sep))`;
  expect(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' })).toBe('/');
});
