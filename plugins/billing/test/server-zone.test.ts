import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

const script = new URL('zone-digest.ts', import.meta.url).pathname;

async function digestIn(zone: string): Promise<string[]> {
  const run = await promisify(execFile)(process.execPath, [script], {
    env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
  });
  return run.stdout.trim().split(' ');
}

test('the same 10,000 previews come out in whatever zone the server is', async () => {
  const answers: string[][] = [];
  for (const zone of ['UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Apia'])
    answers.push(await digestIn(zone));
  expect(answers.map(([offset]) => offset)).toEqual(['0', '-330', '210', '660']);
  expect(new Set(answers.map(([, digest]) => digest)).size).toBe(1);
});
