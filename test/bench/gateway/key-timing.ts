import { randomInt } from 'node:crypto';
import { type IssuedApiKey, keyAlphabet, keyChecksum, keyPrefix, randomLength } from '@isp/api-keys/contract';
import { startTestKernel } from '../../support/test-kernel.ts';
import type { BenchOptions } from '../bench-options.ts';
import { atMost, exactly, type Row, row } from '../rows.ts';
import { inAlternation } from './alternation.ts';
import { welchT, withoutPauses } from './welch.ts';

const mostT = 4.5;

/**
 * Whether the time of a refusal tells how near a key is: one that begins like a real key, one that differs from it in one
 * character, a revoked one and one nobody ever made. All have a good checksum, so each is looked up.
 */
export async function run({ quick, progress }: BenchOptions): Promise<Row[]> {
  progress('starting the platform');
  await using kernel = await startTestKernel({ hosts: 'apart' });
  const admin = await kernel.login();
  const newKey = async () => {
    const wish = { name: 'timing', scopes: ['customers.customer.read'] };
    return (await admin.post<IssuedApiKey>('/api-keys', wish)).body;
  };
  const [real, revoked] = [await newKey(), await newKey()];
  await admin.send('DELETE', `/api-keys/${revoked.id}`);
  const count = quick ? 200 : 5_000;
  progress(`${count} calls of each of 4 wrong keys, in turns`);
  const ask = (key: () => string) => () => refusal(`${kernel.baseUrl}/api/v1/customers`, key());
  const times = await inAlternation(count, [
    ask(() => wellFormed(random(randomLength))),
    ask(() => nearTo(real.key)),
    ask(() =>
      wellFormed(real.key.slice(keyPrefix.length, 20) + random(randomLength + keyPrefix.length - 20)),
    ),
    ask(() => revoked.key),
  ]);
  const [unknown = [], near = [], begun = [], ended = []] = withoutPauses(...times);
  const t = (name: string, sample: number[]) =>
    atMost(
      mostT,
      row(`|t| of ${name} beside an unknown key, ${2 * count} calls`, Math.abs(welchT(sample, unknown)), ''),
    );
  return [
    t('a key with one wrong character', near),
    t('a key that begins like a real one', begun),
    t('a revoked key', ended),
    exactly(0, row('answers that were not 401', strange, '')),
  ];
}

let strange = 0;

async function refusal(url: string, key: string): Promise<void> {
  const response = await fetch(url, { headers: { authorization: `Bearer ${key}` } });
  await response.text();
  if (response.status !== 401) strange += 1;
}

function random(length: number): string {
  return Array.from({ length }, () => keyAlphabet[randomInt(keyAlphabet.length)]).join('');
}

function wellFormed(text: string): string {
  return keyPrefix + text + keyChecksum(keyPrefix + text);
}

/** The key with another character somewhere. */
function nearTo(key: string): string {
  const text = key.slice(keyPrefix.length, keyPrefix.length + randomLength);
  const at = randomInt(randomLength);
  const other = keyAlphabet[(keyAlphabet.indexOf(text[at] as string) + 1) % keyAlphabet.length];
  return wellFormed(text.slice(0, at) + other + text.slice(at + 1));
}
