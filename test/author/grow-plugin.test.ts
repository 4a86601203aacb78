import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addPiece } from '../../kernel/author/add/add-piece.ts';
import { checkPlugin } from '../../kernel/author/check/check-plugin.ts';
import { typesFit } from '../../kernel/author/check/checks/types-fit.ts';
import { readSubject } from '../../kernel/author/check/read-subject.ts';
import { createPlugin } from '../../kernel/author/create/create-plugin.ts';
import { type OwnFolder, ownFolder } from './support/own-folder.ts';

let folder: OwnFolder;
let directory: string;

beforeAll(async () => {
  folder = await ownFolder();
  directory = join(folder.path, 'sms-gateway');
  await createPlugin({ id: 'sms-gateway', runtime: 'node', directory });
});

afterAll(async () => {
  await folder?.[Symbol.asyncDispose]();
});

const failed = async () =>
  (await checkPlugin(directory)).results.filter(
    ({ outcome }) => outcome === 'failed' || outcome === 'warned',
  );

describe('a plugin made by isp plugin create', () => {
  test('has its own name everywhere', async () => {
    const registry = await folder.read('sms-gateway/contract/registry.ts');
    expect(registry).toContain("'sms-gateway.greetings.write'");
    expect(await folder.read('sms-gateway/contract/errors.ts')).toMatch(
      /smsGatewayErrors = .*\n.*SMS_GATEWAY_/,
    );
    expect(await folder.read('sms-gateway/README.md')).toContain('# Sms gateway');
    for (const file of [
      'plugin.json',
      'plugin.ts',
      'README.md',
      'contract/errors.ts',
      'test/greetings.test.ts',
    ])
      expect(await folder.read(`sms-gateway/${file}`)).not.toMatch(/starter/i);
  });

  test('is never made over something that is there', async () => {
    const making = createPlugin({ id: 'other', runtime: 'node', directory });
    await expect(making).rejects.toMatchObject({ code: 'FOLDER_TAKEN' });
    expect(JSON.parse(await folder.read('sms-gateway/plugin.json'))).toMatchObject({ id: 'sms-gateway' });
  });

  test('grows by an action, event, job and page, and passes every check as it stands', async () => {
    const before = await folder.read('sms-gateway/plugin.json');
    await addPiece(directory, 'action', 'greetings.archive');
    await addPiece(directory, 'event', 'greeting-read');
    await addPiece(directory, 'job', 'send-reminder');
    await addPiece(directory, 'page', 'reminders');
    expect(await folder.read('sms-gateway/plugin.ts')).toContain('jobs: [signGreetings, sendReminder],');
    const after = await folder.read('sms-gateway/plugin.json');
    const kept = before.split('\n').filter((line) => !after.split('\n').includes(line));
    // the list of events no longer fits into a line, and two last things got a comma
    expect(kept).toHaveLength(2);
    expect(await failed()).toEqual([]);
  });

  test.each([
    ['action', 'greetings.archive'],
    ['event', 'greeting-read'],
    ['job', 'send-reminder'],
    ['page', 'reminders'],
  ] as const)('is not given the %s %s twice', async (kind, name) => {
    const before = await folder.read('sms-gateway/plugin.json');
    await expect(addPiece(directory, kind, name)).rejects.toMatchObject({ code: 'NAME_TAKEN' });
    expect(await folder.read('sms-gateway/plugin.json')).toBe(before);
  });
});

describe('the smallest plugin of the documentation', () => {
  test('grows too, and its types still fit', async () => {
    const guide = await readFile(new URL('../../docs/writing-plugins.md', import.meta.url), 'utf8');
    const blocks = [...guide.matchAll(/```(?:json|ts)\n([\s\S]*?)```/g)].map(([, block]) => block as string);
    const small = join(folder.path, 'hello');
    await mkdir(small);
    await writeFile(join(small, 'plugin.json'), blocks[0] as string);
    await writeFile(join(small, 'plugin.ts'), blocks[1] as string);
    await addPiece(small, 'job', 'send-reminder');
    await addPiece(small, 'action', 'ping');
    expect(await folder.read('hello/plugin.ts')).toMatch(
      /jobs: \[sendReminder\],\n\s+actions: \[greet, ping\]/,
    );
    const subject = await readSubject(small, JSON.parse(await folder.read('hello/plugin.json')), false);
    expect(await typesFit.run(subject)).toEqual([]);
  });
});
