import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { tryIsp } from '../support/run-isp.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';
import { type PackageFolder, packageFolder } from './support/make-package.ts';

let packages: PackageFolder;
let kernel: TestKernel;
let admin: ApiClient;

beforeAll(async () => {
  packages = await packageFolder();
  kernel = await startTestKernel({ mode: 'sandbox', hosts: 'disabled' });
  admin = await kernel.login();
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
  await packages?.[Symbol.asyncDispose]();
});

const isp = (...command: string[]) =>
  tryIsp(command, { ISP_DATA_DIR: kernel.dataDirectory, ISP_MODE: 'sandbox' });
const count = async () => (await admin.get<{ version: string }>('/notebook/count')).body;

test('a folder is installed unsigned in sandbox mode, if it is allowed and agreed to', async () => {
  const folder = await packages.source({ version: '1.0.0' });
  const refused = await isp('plugin', 'install', folder);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('notebook 1.0.0 is not signed');
  const asked = await isp('plugin', 'install', folder, '--allow-unsigned');
  expect(asked.code).toBe(1);
  expect(asked.stdout).toContain('Keeps tables of its own in the database');
  expect(asked.stderr).toContain('run it again with --yes');
  const { code, stdout, stderr } = await isp('plugin', 'install', folder, '--allow-unsigned', '--yes');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/notebook 1\.0\.0 was installed in .* and serves as generation 1/);
  expect(await count()).toMatchObject({ version: '1.0.0' });
});

test('a signed package is installed when its key is trusted, rolled back, and removed', async () => {
  const file = await packages.make({ version: '1.1.0' });
  expect((await isp('plugin', 'install', file, '--yes')).stderr).toContain('which is not trusted');
  const keyFile = join(packages.path, 'tests.pub');
  await writeFile(keyFile, packages.key.publicKeyPem);
  expect((await isp('trust', 'add', 'Tests', keyFile)).stdout).toContain(packages.key.keyId);
  expect((await isp('trust', 'list')).stdout).toMatch(
    new RegExp(`${packages.key.keyId}\\s+Tests\\s+20.* by cli:`),
  );
  expect(await isp('plugin', 'install', file, '--yes')).toMatchObject({ code: 0, stderr: '' });
  expect(await count()).toMatchObject({ version: '1.1.0' });
  const back = await isp('plugin', 'rollback', 'notebook');
  expect(back).toMatchObject({ code: 0, stderr: '' });
  expect(back.stdout).toContain('notebook 1.0.0 is back');
  const impossible = await isp('plugin', 'rollback', 'notebook');
  expect(impossible).toMatchObject({ code: 1 });
  expect(impossible.stderr).toContain('no older version is kept. It stays at 1.0.0');
  const removed = await isp('plugin', 'remove', 'notebook', '--data', 'drop');
  expect(removed.stdout).toContain('its data was dropped; 0 objects left in the database');
  expect((await isp('trust', 'remove', packages.key.keyId)).code).toBe(0);
  expect((await isp('plugin', 'install', './nothing.tgz')).stderr).toContain(
    'There is no file or folder ./nothing.tgz',
  );
});
