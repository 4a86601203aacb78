import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { newSecret } from '../domain/secret-seal.ts';
import { signedHeaders } from '../domain/sign-message.ts';

type Check = (headers: Record<string, string>, body: string, secret: string) => boolean;

/** The check receivers are shown in docs/webhooks.md, as it stands there. */
async function documentedCheck(folder: string): Promise<Check> {
  const text = await readFile(new URL('../../../docs/webhooks.md', import.meta.url), 'utf8');
  const code = [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, block = '']) => block);
  const file = join(folder, 'check.ts');
  await writeFile(file, code.find((block) => block.includes('function isOurs')) ?? '');
  return ((await import(file)) as { isOurs: Check }).isOurs;
}

test('the check of the documentation lets through what is sent, by either secret, and nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'isp-webhooks-'));
  const isOurs = await documentedCheck(folder);
  await rm(folder, { recursive: true });
  const [newer, older, foreign] = [newSecret(), newSecret(), newSecret()];
  const body = '{"type":"customers.customer-created"}';
  const now = Math.floor(Date.now() / 1_000);
  const headers = signedHeaders({ id: 'one', timestamp: now, body }, [newer, older]);
  expect([newer, older, foreign].map((secret) => isOurs(headers, body, secret))).toEqual([true, true, false]);
  expect(isOurs(headers, `${body} `, newer)).toBe(false);
  expect(isOurs({ ...headers, 'webhook-id': 'two' }, body, newer)).toBe(false);
  const late = signedHeaders({ id: 'one', timestamp: now - 301, body }, [newer]);
  expect(isOurs(late, body, newer)).toBe(false);
});
