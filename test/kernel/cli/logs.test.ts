import { appendFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { LogFollower } from '../../../kernel/cli/logs/follow-log.ts';
import { lastLines } from '../../../kernel/cli/logs/last-lines.ts';
import { lineText } from '../../../kernel/cli/logs/line-text.ts';
import { linesBackwards } from '../../../kernel/cli/logs/read-backwards.ts';
import { eventually } from '../../support/eventually.ts';
import { makeTemporaryDirectory } from '../embedded/temporary-directory.ts';

const time = '2026-01-01T12:00:00.000Z';
const line = (msg: string, fields: object = {}) =>
  JSON.stringify({ level: 30, time, plugin: 'echo', generation: 3, msg, ...fields });
const messages = (lines: readonly string[]) => lines.map((text) => JSON.parse(text).msg as string);
const filter = { plugin: 'echo', level: 10 };

describe('the log of a plugin', () => {
  test('is read from the end, over the files that were put aside, without other plugins and levels', async () => {
    const logs = await makeTemporaryDirectory();
    await writeFile(join(logs, 'platform.log.10'), `${line('first')}\n`);
    await writeFile(join(logs, 'platform.log.2'), `${line('second')}\n${line('warned', { level: 40 })}\n`);
    await writeFile(join(logs, 'platform.log.1'), `not JSON\n${line('of another', { plugin: 'other' })}\n`);
    const kernelLine = line('serves', { plugin: undefined, generation: 'echo#4' });
    await writeFile(join(logs, 'platform.log'), `${kernelLine}\n${line('last')}\n{"level":30,"half`);
    const all = await lastLines(logs, { filter, count: 50 });
    expect(messages(all)).toEqual(['first', 'second', 'warned', 'serves', 'last']);
    expect(messages(await lastLines(logs, { filter, count: 2 }))).toEqual(['serves', 'last']);
    const warnings = { plugin: 'echo', level: 40 };
    expect(messages(await lastLines(logs, { filter: warnings, count: 50 }))).toEqual(['warned']);
    expect(await lastLines(join(logs, 'nowhere'), { filter, count: 50 })).toEqual([]);
  });

  test('keeps lines longer than what is read at once, and letters of several bytes', async () => {
    const file = join(await makeTemporaryDirectory(), 'platform.log');
    const texts = ['short', 'ä€'.repeat(200_000), 'x'.repeat(262_144), '…'.repeat(90_000)];
    await writeFile(file, `${texts.join('\n')}\n`);
    const read: string[] = [];
    for await (const text of linesBackwards(file)) read.push(text);
    expect(read.toReversed()).toEqual(texts);
  });

  test('is followed over a rotation: nothing is lost that still goes to the file put aside', async () => {
    const file = join(await makeTemporaryDirectory(), 'platform.log');
    await writeFile(file, 'before\n');
    const follower = await LogFollower.open(file);
    expect(follower.position).toBe(7);
    const enough = new AbortController();
    const seen: string[] = [];
    const reading = (async () => {
      for await (const text of follower.lines(enough.signal)) seen.push(text);
    })();
    const shows = (text: string) =>
      eventually(
        () => seen,
        (lines) => lines.includes(text),
        { within: 60_000, what: text },
      );
    await appendFile(file, 'one\nhal');
    await shows('one');
    await appendFile(file, 'f\n');
    await shows('half');
    await rename(file, `${file}.1`);
    await writeFile(file, 'new file\n');
    await shows('new file');
    await appendFile(`${file}.1`, 'late\n');
    await shows('late');
    enough.abort();
    await reading;
    expect(seen).toEqual(['one', 'half', 'new file', 'late']);
  });

  test('is shown a line each, with the stack below', () => {
    const shown = lineText({
      level: 50,
      time,
      host: 'echo',
      plugin: 'echo',
      version: '1.0.0',
      generation: 3,
      requestId: 'r-1',
      action: 'echo.say',
      err: { type: 'TypeError', message: 'no', stack: 'TypeError: no\n    at say (plugin.ts:7:1)' },
      msg: 'the handler failed',
    });
    expect(shown).toBe(
      `${time}  ERROR  #3  r-1  the handler failed  action=echo.say\n    TypeError: no\n        at say (plugin.ts:7:1)\n`,
    );
  });
});
