import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  sampleFiles,
  type TestDirectory,
  testDirectory,
} from '../../../marketplace/test/support/sample-plugin.ts';
import { tryIsp } from '../../support/run-isp.ts';

let work: TestDirectory;
const at = (name: string) => join(work.path, name);
const isp = (...command: readonly string[]) => tryIsp(command, { ISP_DATA_DIR: at('data') });

beforeAll(async () => {
  work = await testDirectory();
  const permissions = { 'http.fetch': ['sms.example.com'] };
  const permissionReasons = { 'http.fetch:sms.example.com': 'To send messages.' };
  const files = sampleFiles({ permissions, permissionReasons, requires: { customers: '^0.1.0' } });
  await work.write(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`greeter/${path}`, text])),
  );
});

afterAll(async () => work[Symbol.asyncDispose]());

test('a publisher makes keys, packs, signs and publishes; whoever gets the package can verify it offline', async () => {
  const keys = await isp('plugin', 'keys', 'create', '--name', 'Example Networks', '-o', at('example.key'));
  expect(keys).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/Key [0-9a-f]{16} of Example Networks[\s\S]*BEGIN PUBLIC KEY/),
  });
  expect((await stat(at('example.key'))).mode & 0o777).toBe(0o600);

  const packed = await isp('plugin', 'pack', at('greeter'), '-o', at('packages'));
  const file = at('packages/isp-plugin-greeter-1.2.0.tgz');
  expect(packed).toMatchObject({
    code: 0,
    stdout: expect.stringContaining(`greeter 1.2.0 is packed: ${file}`),
  });

  const unsigned = await isp('plugin', 'verify', file, '--key', at('example.key.pub'));
  expect(unsigned).toMatchObject({ code: 1, stdout: expect.stringMatching(/signature +none/) });

  expect(await isp('plugin', 'sign', file, '--key', at('example.key'))).toMatchObject({ code: 0 });
  const verified = await isp('plugin', 'verify', file, '--key', at('example.key.pub'));
  expect(verified).toMatchObject({ code: 0, stderr: '' });
  expect(verified.stdout).toMatch(/plugin +greeter 1\.2\.0: Greeter, by Example Networks/);
  expect(verified.stdout).toMatch(/needs +customers \^0\.1\.0/);
  expect(verified.stdout).toMatch(/signature +good, by the key [0-9a-f]{16}/);
  expect(verified.stdout).toMatch(
    /http\.fetch:sms\.example\.com +Exchanges data with sms\.example\.com over the internet +To send messages\./,
  );

  const key = ['--key', at('example.key')];
  expect(
    await isp('marketplace', 'index', at('packages'), ...key, '--name', 'Example', '--valid-days', '7'),
  ).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^Index 1 of Example: 1 plugin, 1 version; believed until /),
  });
  await work.write({ 'greeter/plugin.json': sampleFiles({ version: '1.3.0' })['plugin.json'] as string });
  await isp('plugin', 'pack', at('greeter'), '-o', at('new'));
  const next = at('new/isp-plugin-greeter-1.3.0.tgz');
  expect(await isp('marketplace', 'publish', next, at('packages'), ...key)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('isp-plugin-greeter-1.3.0.tgz is not signed'),
  });
  await expect(stat(at('packages/isp-plugin-greeter-1.3.0.tgz'))).rejects.toMatchObject({ code: 'ENOENT' });
  await isp('plugin', 'sign', next, ...key);
  expect(await isp('marketplace', 'publish', next, at('packages'), ...key)).toMatchObject({
    code: 0,
    stdout: 'greeter 1.3.0 is published. Index 2 of Example: 1 plugin, 2 versions\n',
  });
  expect(await isp('marketplace', 'publish', next, at('packages'), ...key)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('greeter 1.3.0 was published before'),
  });
  expect(
    await isp('marketplace', 'revoke', at('packages'), 'greeter', '<1.3.0', '--reason', 'A hole.', ...key),
  ).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('greeter <1.3.0 is revoked. Index 3 of Example'),
  });
  const deprecated = ['--reason', 'Old.', '--replacement', 'notifier', ...key];
  expect(await isp('marketplace', 'deprecate', at('packages'), 'greeter', ...deprecated)).toMatchObject({
    code: 0,
    stdout: 'greeter is deprecated. Index 4 of Example: 1 plugin, 2 versions, 1 revocation\n',
  });
  expect(JSON.parse(await readFile(at('packages/index.json'), 'utf8'))).toMatchObject({
    sequence: 4,
    revocations: [{ plugin: 'greeter', versions: '<1.3.0', reason: 'A hole.' }],
    plugins: { greeter: { deprecated: { reason: 'Old.', replacement: 'notifier' } } },
  });
});

test('what does not work is one sentence, and leaves everything as it was', async () => {
  await writeFile(at('broken.tgz'), 'x');
  await writeFile(at('open.key'), 'x');
  await chmod(at('open.key'), 0o644);
  await writeFile(at('kept.key'), 'mine');
  await work.write({ 'wrong/plugin.json': '{"id":"wrong"}' });
  const cases: [readonly string[], RegExp][] = [
    [['plugin', 'verify', at('broken.tgz')], /^The package cannot be used: it is no \.tgz file/],
    [['plugin', 'verify', at('none.tgz')], /there is no file .*none\.tgz/],
    [
      ['plugin', 'sign', at('broken.tgz'), '--key', at('open.key')],
      /^Others may read the private key .*chmod 600/,
    ],
    [
      ['plugin', 'sign', at('broken.tgz'), '--key', at('none.key')],
      /none\.key cannot be read: there is no such file/,
    ],
    [['plugin', 'keys', 'create', '--name', 'me', '-o', at('kept.key')], /there is a file of that name/],
    [
      ['plugin', 'pack', at('wrong'), '-o', at('out')],
      /wrong cannot be packed:\n {2}plugin\.json \/name: is required/,
    ],
    [
      ['marketplace', 'publish', at('broken.tgz'), at('none'), '--key', at('example.key')],
      /No index can be made of .*none: there is none yet/,
    ],
    [['plugin', 'pack', at('nowhere')], /plugin\.json is missing/],
  ];
  for (const [command, message] of cases) {
    const { code, stderr } = await isp(...command);
    expect({ command, code, stderr }).toMatchObject({ code: 1, stderr: expect.stringMatching(message) });
    expect(stderr).not.toContain(' at ');
  }
  expect(await readFile(at('kept.key'), 'utf8')).toBe('mine');
});
