import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { clientFiles } from '../../tools/client/client-files.ts';
import { projectDirectory } from '../support/project-directory.ts';

const folder = join(projectDirectory, 'sdk', 'client');
const tsc = join(projectDirectory, 'node_modules', '.bin', 'tsc');

async function compile(config: string): Promise<string> {
  const run = promisify(execFile)(tsc, ['-p', config], { cwd: folder });
  return run.then(
    () => '',
    (failed: { stdout: string }) => failed.stdout,
  );
}

test('the generated files are those of the contracts; node tools/make-client.ts makes them anew', async () => {
  for (const [name, text] of await clientFiles()) {
    const committed = await readFile(join(folder, 'generated', name), 'utf8').catch(() => '');
    expect({ name, isFresh: committed === text }).toEqual({ name, isFresh: true });
  }
});

test('it compiles for browsers, without a type or module of Node', async () => {
  expect(await compile(folder)).toBe('');
  const files = globSync(['*.ts', 'generated/*.ts'], { cwd: folder });
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  expect(files.length).toBeGreaterThan(5);
  expect(texts.filter((text) => /from 'node:|process\.|Buffer\b/.test(text))).toEqual([]);
});

test('the example of its README compiles', async () => {
  const readme = await readFile(join(folder, 'README.md'), 'utf8');
  const [, example] = /```ts\n([\s\S]*?)```/.exec(readme) ?? [];
  const place = await mkdtemp(join(folder, '.example-'));
  try {
    await writeFile(join(place, 'example.ts'), example ?? '');
    const compilerOptions = { paths: { '@isp/client': ['../index.ts'] } };
    const config = { extends: '../tsconfig.json', compilerOptions, include: ['example.ts'] };
    await writeFile(join(place, 'tsconfig.json'), JSON.stringify(config));
    expect(example).toContain('createClient');
    expect(await compile(place)).toBe('');
  } finally {
    await rm(place, { recursive: true });
  }
});
