import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as client from '@isp/client';
import * as sdk from '@isp/sdk';
import * as data from '@isp/sdk/data';
import * as testing from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';
import * as sequelize from 'sequelize';
import * as typebox from 'typebox';
import { extractExamples } from './examples/extract-examples.ts';
import { type Exports, exportsOf, withImports } from './examples/with-imports.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Inside the project, so that the examples find its packages; the folder is not under version control. */
const folder = join(root, '.isp', `documentation-examples-${process.pid}`);
const surroundings = '../../sdk/test/examples/surroundings.ts';

async function known(): Promise<Exports[]> {
  const values = (from: string, module: object) => ({ from, values: Object.keys(module), types: [] });
  const taken = exportsOf('./surroundings.ts', await readFile(join(folder, surroundings), 'utf8'));
  return [
    values('@isp/sdk', sdk),
    values('@isp/sdk/data', data),
    values('@isp/sdk/testing', testing),
    values('@isp/client', client),
    values('typebox', { Type: typebox.Type }),
    values('sequelize', { DataTypes: sequelize.DataTypes }),
    taken,
  ];
}

test('the examples of the documentation comments compile', async () => {
  const examples = extractExamples(join(root, 'sdk'));
  expect(examples.length).toBeGreaterThan(8);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'surroundings.ts'), await readFile(join(folder, surroundings)));
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: '../../portals/tsconfig.json',
      include: ['.'],
      compilerOptions: { types: ['node'] },
    }),
  );
  const modules = await known();
  for (const { name, code } of examples) {
    const file = join(folder, `${name}.ts`);
    await mkdir(dirname(file), { recursive: true });
    const text = withImports(code, modules).replace("'./surroundings.ts'", `'${upTo(name)}surroundings.ts'`);
    await writeFile(file, text);
  }
  const tsc = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' });
  await rm(folder, { recursive: true });
  expect(tsc.stdout + tsc.stderr).toBe('');
});

function upTo(name: string): string {
  return name.includes('/') ? '../'.repeat(name.split('/').length - 1) : './';
}
