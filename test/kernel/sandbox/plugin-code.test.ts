import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { pluginCode } from '../../../kernel/sandbox/bundle/plugin-code.ts';

let folder: string;
let plugin: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isp-code-'));
  plugin = join(folder, 'plugin');
  await mkdir(plugin);
  await writeFile(join(folder, 'secret.json'), '{"password": "of somebody else"}');
  await writeFile(join(folder, 'secret.ts'), 'export const password = "of somebody else";');
});
afterEach(() => rm(folder, { recursive: true }));

const code = (source: string, file = 'plugin.ts') =>
  writeFile(join(plugin, file), source).then(() => pluginCode(plugin, 'stranger'));

test('own files and JSON are bundled, the SDK and typebox are left to be imported', async () => {
  await writeFile(join(plugin, 'own.json'), '{"word": "own"}');
  const made = await code(`
    import { definePlugin } from '@isp/sdk';
    import { Type } from 'typebox';
    import own from './own.json' with { type: 'json' };
    export default definePlugin({ own, Type } as never);`);
  expect(made.code).toContain('from "@isp/sdk"');
  expect(made.code).toContain('word: "own"');
  expect(made.map).toContain('plugin.ts');
});

test.each([
  ["import secret from '../secret.json'; export default secret;", 'is outside the plugin'],
  ["import { password } from '../secret.ts'; export default password;", 'is outside the plugin'],
  ["import secret from './linked.json'; export default secret;", 'is outside the plugin'],
  ["import text from './linked.txt'; export default text;", 'no source'],
  ["import { readFileSync } from 'node:fs'; export default readFileSync;", 'Could not resolve "node:fs"'],
  ["import pg from 'pg'; export default pg;", 'a sandboxed plugin cannot import it'],
])('%s is refused with file and line', async (source, reason) => {
  await symlink(join(folder, 'secret.json'), join(plugin, 'linked.json'));
  await symlink(join(folder, 'secret.json'), join(plugin, 'linked.txt'));
  await expect(code(source)).rejects.toThrow(reason);
});

test('a fault of the syntax is told with file and line', async () => {
  await expect(code('export default {\n  a: ;\n};')).rejects.toThrow(/plugin\.ts:2:6: Unexpected ";"/);
});

test('the bundle of a package is taken as it is, unless it is a link that leads out', async () => {
  expect((await code('export default 1;', 'plugin.js')).code).toBe('export default 1;');
  await rm(join(plugin, 'plugin.js'));
  await symlink(join(folder, 'secret.ts'), join(plugin, 'plugin.js'));
  await expect(pluginCode(plugin, 'stranger')).rejects.toThrow('plugin.js leads out of its folder');
});

test('code without end is refused', async () => {
  await expect(code(`export default '${'x'.repeat(5_300_000)}';`, 'plugin.js')).rejects.toThrow(
    'larger than',
  );
});
