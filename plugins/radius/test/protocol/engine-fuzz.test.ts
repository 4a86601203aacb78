import { expect, test } from '@jest/globals';
import { computeAuthenticator, zeroAuthenticator } from '../../protocol/authenticator.ts';
import { readCredentials } from '../../protocol/credentials.ts';
import { listNamed } from '../../protocol/read-attributes.ts';
import { verifyPassword } from '../../protocol/verify-password.ts';
import { accessRequest, accountingRequest, createTestEngine, secret } from './test-engine.ts';

const rounds = 24_000;
const seed = 20_260_301;

/** Mulberry32: small, seeded, good enough to shake a parser. Numbers from 0 up to 1. */
function createRandom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const seeds = [
  accessRequest(),
  accessRequest(undefined, { messageAuthenticator: false }),
  accessRequest(
    [
      { name: 'User-Name', value: 'User' },
      { name: 'MS-CHAP-Challenge', value: Buffer.alloc(16, 1) },
      { name: 'MS-CHAP2-Response', value: Buffer.alloc(50, 2) },
    ],
    { messageAuthenticator: false },
  ),
  accessRequest([{ name: 'CHAP-Password', value: Buffer.alloc(17, 3) }], { messageAuthenticator: false }),
  accountingRequest(),
  accountingRequest([
    { name: 'Acct-Status-Type', value: 'Stop' },
    { name: 'Framed-IPv6-Prefix', value: '2001:db8::/56' },
    { name: 'Tunnel-Type', value: 'L2TP', tag: 1 },
    { name: 'Mikrotik-Rate-Limit', value: '1M/2M' },
    { name: 'Acct-Delay-Time', value: 5 },
  ]),
];

function mutate(original: Buffer, random: () => number): Buffer {
  const below = (limit: number) => Math.floor(random() * limit);
  let datagram = Buffer.from(original);
  for (let change = below(4); change >= 0 && datagram.length > 0; change -= 1) {
    const offset = below(datagram.length);
    const kind = below(4);
    if (kind === 0) datagram.writeUInt8(below(256), offset);
    if (kind === 1) datagram.writeUInt8(datagram.readUInt8(offset) ^ (1 << below(8)), offset);
    if (kind === 2) datagram = datagram.subarray(0, offset);
    if (kind === 3) datagram = Buffer.concat([datagram, Buffer.from([below(256), below(40), below(256)])]);
  }
  return random() < 0.7 ? repair(datagram) : datagram;
}

/** Makes length and accounting authenticator right again, so that the rest of the code sees the damage. */
function repair(datagram: Buffer): Buffer {
  if (datagram.length < 20) return datagram;
  const repaired = Buffer.from(datagram);
  repaired.writeUInt16BE(repaired.length, 2);
  if (repaired[0] === 4) computeAuthenticator(repaired, zeroAuthenticator, secret).copy(repaired, 4);
  return repaired;
}

test(`${rounds} damaged datagrams never throw and are all accounted for`, async () => {
  const random = createRandom(seed);
  const { auth, accounting, count, counts } = createTestEngine({
    rejectDelayMs: 0,
    async authenticate({ packet, rawUserName }) {
      listNamed(packet);
      const credentials = readCredentials(packet, secret);
      const stored = [{ attribute: 'Cleartext-Password' as const, value: 'clientPass' }];
      const check = verifyPassword({ credentials, userName: rawUserName, stored });
      return { result: check.ok ? 'accept' : 'reject', attributes: check.reply };
    },
  });
  for (let round = 0; round < rounds; round += 1) {
    const datagram = mutate(seeds[round % seeds.length] ?? Buffer.alloc(0), random);
    const handle = random() < 0.8 === round % seeds.length < 4 ? auth : accounting;
    await handle(datagram, { address: '192.0.2.1', port: 1024 + (round % 60_000) });
  }
  const { 'access-request': access = 0, 'accounting-request': accountingCount = 0, ...ends } = counts();
  const total = Object.values(ends).reduce((sum, each) => sum + each, 0) - count('status-request');
  expect(total).toBe(rounds);
  expect([count('internal-error'), count('authenticate-failed'), count('account-failed')]).toEqual([0, 0, 0]);
  expect(access).toBeGreaterThan(1000);
  expect(accountingCount).toBeGreaterThan(1000);
});
