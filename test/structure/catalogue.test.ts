import { existsSync, globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import type { Manifest } from '@isp/sdk';
import { describe, expect, test } from '@jest/globals';
import { projectDirectory } from '../support/project-directory.ts';
import { readImportGraph } from './import-graph.ts';

const catalogue = 'marketplace/catalogue';
const folders = globSync(`${catalogue}/*/plugin.json`, { cwd: projectDirectory }).map((file) =>
  file.slice(0, -'/plugin.json'.length),
);
const graph = readImportGraph();

function read<T>(file: string): T {
  return JSON.parse(readFileSync(join(projectDirectory, file), 'utf8')) as T;
}

/** What a plugin's own code may import besides its own files; contracts of what it requires, for their types. */
function mayImport(folder: string, file: string, to: string): boolean {
  if (to.startsWith(`${folder}/`)) return true;
  const { runtime, requires = {} } = read<Manifest>(`${folder}/plugin.json`);
  if (Object.keys(requires).some((id) => to === `@isp/${id}/contract`)) return true;
  if (runtime === 'sandbox') return to === '@isp/sdk' || to === 'typebox';
  const { dependencies = {} } = read<{ dependencies?: object }>(`${folder}/package.json`);
  const isData = /^\/(data|migrations)\//.test(file.slice(folder.length));
  const shared = ['@isp/sdk', '@isp/sdk/data', 'typebox', ...(isData ? ['sequelize'] : [])];
  return shared.includes(to) || isBuiltin(to) || Object.hasOwn(dependencies, to);
}

describe.each(folders)('%s', (folder) => {
  test('imports only what a plugin of somebody else could', () => {
    const own = [...graph].filter(([file]) => file.startsWith(`${folder}/`) && !file.includes('/test/'));
    const strange = own.flatMap(([file, imports]) =>
      imports.filter((to) => !mayImport(folder, file, to)).map((to) => `${file} → ${to}`),
    );
    expect(own.length).toBeGreaterThan(0);
    expect(strange).toEqual([]);
  });

  test('is complete: licence, changelog of its version, icon, tests, and a reason for each host and secret', () => {
    const {
      version,
      icon,
      permissions = {},
      permissionReasons = {},
    } = read<Manifest>(`${folder}/plugin.json`);
    const { license, version: packaged } = read<{ license?: string; version?: string }>(
      `${folder}/package.json`,
    );
    expect({ license, packaged }).toEqual({ license: 'MIT', packaged: version });
    expect(readFileSync(join(projectDirectory, folder, 'CHANGELOG.md'), 'utf8')).toContain(`## ${version}\n`);
    expect(readFileSync(join(projectDirectory, folder, icon ?? 'no icon'), 'utf8')).toMatch(/^<svg /);
    expect(existsSync(join(projectDirectory, folder, 'test', 'conformance.test.ts'))).toBe(true);
    const asked = (['http.fetch', 'secrets'] as const).flatMap((kind) =>
      (permissions[kind] ?? []).map((name) => `${kind}:${name}`),
    );
    expect(asked.filter((id) => !permissionReasons[id])).toEqual([]);
  });
});

test('nothing else imports the catalogue: its plugins are installed, not linked', () => {
  const users = [...graph].filter(
    ([file]) => !file.startsWith(`${catalogue}/`) && !/(^|\/)test\//.test(file),
  );
  const linked = users.flatMap(([file, imports]) =>
    imports.filter((to) => to.startsWith(`${catalogue}/`)).map((to) => `${file} → ${to}`),
  );
  expect(folders.length).toBeGreaterThanOrEqual(4);
  expect(linked).toEqual([]);
});
