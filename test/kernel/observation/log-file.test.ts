import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createLog } from '../../../kernel/log/create-log.ts';
import { LogRotation } from '../../../kernel/log/log-rotation.ts';
import { eventually } from '../../support/eventually.ts';
import { projectDirectory } from '../../support/project-directory.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isp-log-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const messagesOf = async (file: string) =>
  (await readFile(file, 'utf8').catch(() => ''))
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { msg: string }).msg);

test('a line is in the file when the call that logs it returns', async () => {
  const file = join(folder, 'at-once.log');
  createLog('info', {}, { file }).info({}, 'the last words');
  expect(await messagesOf(file)).toEqual(['the last words']);
});

test('three processes write through rotations, and no line is lost, doubled or split', async () => {
  const file = join(folder, 'shared.log');
  const rotation = new LogRotation({ file, limitBytes: 50_000, log: createLog('silent', {}, { file }) });
  const writers = ['a', 'b', 'c'].map((name) => once(startWriter(file, name), 'exit'));
  const filesNow = async () => (await readdir(folder)).filter((name) => name.startsWith('shared.log'));
  // Five files are kept, so lines would be lost if slow writers saw more rotations.
  const rotate = async () => {
    if ((await filesNow()).length < 5) await rotation.check();
  };
  const rotating = setInterval(() => void rotate(), 1_300);
  const codes = (await Promise.all(writers)).map(([code]) => code);
  clearInterval(rotating);
  rotation.stop();
  expect(codes).toEqual([0, 0, 0]);
  const files = await filesNow();
  expect(files.length).toBeGreaterThan(2);
  const all = (await Promise.all(files.map((name) => messagesOf(join(folder, name))))).flat();
  const wanted = ['a', 'b', 'c'].flatMap((name) =>
    Array.from({ length: linesEach }, (_, n) => `${name} ${n}`),
  );
  expect(all.sort()).toEqual(wanted.sort());
});

test('five files are kept', async () => {
  const file = join(folder, 'kept.log');
  const rotation = new LogRotation({ file, limitBytes: 10, log: createLog('silent', {}, { file }) });
  for (let round = 1; round <= 7; round += 1) {
    await writeFile(file, `round ${round} is long enough`);
    await rotation.check();
  }
  rotation.stop();
  const kept = (await readdir(folder)).filter((name) => name.startsWith('kept.log.')).sort();
  expect(kept).toEqual([1, 2, 3, 4, 5].map((number) => `kept.log.${number}`));
  expect(await readFile(`${file}.1`, 'utf8')).toContain('round 7');
  expect(await readFile(`${file}.5`, 'utf8')).toContain('round 3');
});

test('a full disk costs lines and nothing else; what comes when there is room is written', async () => {
  const file = join(folder, 'full.log');
  await symlink('/dev/full', file);
  const log = createLog('info', {}, { file });
  for (let number = 0; number < 5_000; number += 1) log.info({ filler: 'x'.repeat(100) }, 'no room');
  await rm(file);
  await writeFile(`${file}.new`, '');
  await rename(`${file}.new`, file);
  const written = async () => {
    log.info({}, 'there is room');
    return messagesOf(file);
  };
  await eventually(written, (lines) => lines.at(-1) === 'there is room', {
    within: 60_000,
    what: 'a line in the new file',
  });
});

const linesEach = 900;

/** A process that logs a line every few milliseconds for about five seconds. */
function startWriter(file: string, name: string) {
  const code = `
    const { createLog } = await import(${JSON.stringify(join(projectDirectory, 'kernel/log/create-log.ts'))});
    const log = createLog('info', {}, { file: ${JSON.stringify(file)} });
    for (let n = 0; n < ${linesEach}; n += 1) {
      log.info({ filler: 'y'.repeat(150) }, '${name} ' + n);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }`;
  const node = join(projectDirectory, 'node_modules', '.bin', 'node');
  return spawn(node, ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', code], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
