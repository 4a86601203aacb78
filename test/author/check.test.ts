import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { checkPlugin } from '../../kernel/author/check/check-plugin.ts';
import { checks } from '../../kernel/author/check/checks.ts';
import { readSubject } from '../../kernel/author/check/read-subject.ts';
import { createPlugin } from '../../kernel/author/create/create-plugin.ts';
import { type OwnFolder, ownFolder } from './support/own-folder.ts';

let folder: OwnFolder;
let directory: string;

beforeEach(async () => {
  folder = await ownFolder();
  directory = join(folder.path, 'hello');
  await createPlugin({ id: 'hello', runtime: 'node', directory });
});

afterEach(async () => {
  await folder?.[Symbol.asyncDispose]();
});

/** What one check finds in the plugin as it is now, as text. */
async function found(check: string): Promise<string[]> {
  const one = checks.find(({ name }) => name === check);
  if (!one) throw new TypeError(`there is no check "${check}"`);
  const subject = await readSubject(directory, JSON.parse(await folder.read('hello/plugin.json')), false);
  return (await one.run(subject)).map(({ level, text }) => `${level}: ${text}`);
}

describe('isp plugin check', () => {
  test('a manifest that is not sound ends it, with the line of every mistake', async () => {
    await folder.edit('hello/plugin.json', '"version": "1.0.0"', '"version": "one"');
    await folder.edit('hello/plugin.json', '"runtime": "node"', '"runtime": "nodee"');
    const { passed, results } = await checkPlugin(directory);
    expect(passed).toBe(false);
    expect(results).toHaveLength(1);
    const texts = results[0]?.findings.map(({ text }) => text);
    expect(texts).toEqual([
      expect.stringMatching(/^plugin\.json:4 \/version /),
      expect.stringMatching(/^plugin\.json:8 \/runtime /),
    ]);
  });

  test('a type that does not fit is told with file, line and column', async () => {
    await folder.edit('hello/actions/write-greeting.ts', 'greetingId: greeting.id', 'greetingId: 7');
    expect(await found('the types fit')).toEqual([
      expect.stringMatching(/^problem: actions\/write-greeting\.ts:20:\d+ TS2322: /),
    ]);
  });

  test('a version the changelog says nothing about', async () => {
    const check = 'the changelog says what this version changes';
    await folder.edit('hello/plugin.json', '"version": "1.0.0"', '"version": "1.1.0"');
    expect(await found(check)).toEqual([expect.stringContaining('## 1.1.0')]);
    await rm(join(directory, 'CHANGELOG.md'));
    expect(await found(check)).toEqual([expect.stringContaining('CHANGELOG.md is missing')]);
  });

  test('permissions: what is used has to be declared, what is not used is warned of, reasons have to fit', async () => {
    const check = 'the permissions it declares are those it uses';
    expect(await found(check)).toEqual([]);
    await folder.edit(
      'hello/plugin.json',
      '"db.schema": true',
      '"storage.kv": true, "http.fetch": ["api.example.com"], "actions.call": ["customers.get"]',
    );
    const all = await found(check);
    expect(all.filter((text) => text.startsWith('problem'))).toEqual([
      expect.stringContaining('migrations/0001-create-greetings.ts needs "db.schema"'),
      expect.stringContaining('permissionReasons of plugin.json names db.schema'),
    ]);
    for (const unused of ['storage.kv', 'http.fetch:api.example.com', 'actions.call:customers.get'])
      expect(all).toContain(`warning: nothing seems to use ${unused}; take it out of plugin.json`);
  });

  test('pages: one that is missing, cannot be read, or brings what the portal has', async () => {
    const check = 'its pages can be read, and bring no copy of React';
    const page = join(directory, 'ui', 'greetings-page.tsx');
    await writeFile(page, "import lodash from 'lodash';\nexport default () => <p>{lodash.now()}</p>;\n");
    expect(await found(check)).toEqual([expect.stringMatching(/greetings-page\.tsx:1:\d+ imports lodash/)]);
    await writeFile(page, "import { hello } from '../plugin.ts';\nexport default () => <p>{hello}</p>;\n");
    expect(await found(check)).toEqual([expect.stringContaining('which is not below ui/')]);
    await writeFile(page, 'export default () =>\n  <p>;\n');
    expect(await found(check)).toEqual([expect.stringMatching(/ui\/greetings-page\.tsx:\d+:\d+ /)]);
    await writeFile(
      page,
      'export const key = Symbol.for("react.transitional.element");\nexport default () => <p>{String(key)}</p>;\n',
    );
    expect(await found(check)).toEqual([expect.stringContaining('their own copy of React')]);
    await rm(page);
    expect(await found(check)).toEqual([expect.stringContaining('greetings-page.tsx')]);
    await rm(join(directory, 'ui', 'index.tsx'));
    expect(await found(check)).toEqual([expect.stringContaining('ui/index.tsx')]);
  });

  test('a copy of the SDK or of React', async () => {
    const check = 'it brings no copy of what the platform gives';
    await mkdir(join(directory, 'node_modules', 'react'), { recursive: true });
    await writeFile(
      join(directory, 'bundle.js'),
      'const definePlugin = (spec) => ({ kind: "isp-plugin", ...spec });\n',
    );
    await folder.write('hello/package.json', '{ "type": "module", "dependencies": { "@isp/sdk": "1.0.0" } }');
    expect(await found(check)).toEqual([
      expect.stringContaining('take @isp/sdk out of dependencies'),
      expect.stringContaining('node_modules/react'),
      expect.stringContaining('bundle.js has a copy of the SDK'),
    ]);
  });

  test('tests that fail are named; a plugin without tests is told to write one', async () => {
    await folder.edit('hello/plugin.json', '"default": "Hello"', '"default": "Hi"');
    expect(await found('its tests pass')).toContainEqual(
      expect.stringContaining('one that is written is told, and signed a moment later'),
    );
    await rm(join(directory, 'test'), { recursive: true });
    expect(await found('its tests pass')).toEqual([expect.stringContaining('there is no test')]);
  });

  test('a plugin that cannot be imported is told with file and line, and what it lacks of the others', async () => {
    await folder.edit('hello/README.md', '`hello.greetings.withdraw`', 'Withdraw');
    await rm(join(directory, 'test'), { recursive: true });
    const named = (await checkPlugin(directory)).results.find(({ check }) =>
      check.startsWith('README.md names'),
    );
    expect(named?.findings[0]?.text).toContain('hello.greetings.withdraw');
    await folder.edit('hello/plugin.ts', 'definePlugin({', 'definePlugin(({');
    const broken = (await checkPlugin(directory)).results.at(-1);
    expect(broken).toMatchObject({ check: 'it can be loaded', outcome: 'failed' });
    expect(broken?.findings[0]?.text).toMatch(/^plugin\.ts:\d+: /);
  });
});

describe('isp plugin check for the sandbox', () => {
  test('a plugin made for it passes as it stands; what the sandbox does not offer is named with file and line', async () => {
    directory = join(folder.path, 'chat');
    await createPlugin({ id: 'chat', runtime: 'sandbox', directory });
    const { passed, results } = await checkPlugin(directory);
    expect(results.flatMap(({ findings }) => findings)).toEqual([]);
    expect(passed).toBe(true);
    await folder.edit('chat/start.ts', 'import type', "import { readFileSync } from 'node:fs';\nimport type");
    await folder.edit('chat/start.ts', 'return {', "readFileSync('/etc/hosts');\n  return {");
    const broken = (await checkPlugin(directory)).results.find(
      ({ check }) => check === 'it loads in the sandbox',
    );
    expect(broken?.findings[0]?.text).toMatch(/start\.ts:1\b.*node:fs|node:fs.*start\.ts:1\b/);
  });
});
