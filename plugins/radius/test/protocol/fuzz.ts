import { computeAuthenticator, zeroAuthenticator } from '../../protocol/authenticator.ts';
import { readCredentials } from '../../protocol/credentials.ts';
import { listNamed } from '../../protocol/read-attributes.ts';
import { verifyPassword } from '../../protocol/verify-password.ts';
import type { RadiusCounter } from '../../server/counters.ts';
import { createRadiusEngine, type RadiusEngine } from '../../server/radius-engine.ts';
import { accessRequest, accountingRequest, remote, secret } from './test-engine.ts';

/** What became of damaged datagrams, by the engine's counters. */
export type FuzzCounts = Readonly<Partial<Record<RadiusCounter, number>>>;

/** Mulberry32: small, seeded, good enough to shake a parser. Numbers from 0 up to 1. */
export function createRandom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What is damaged: logins by each method, accounting with addresses, tunnels and vendors' attributes. */
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

/** Changes a datagram here and there; most stay signed well enough to be read further. */
function damage(original: Buffer, random: () => number): Buffer {
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

/**
 * Sends damaged datagrams to an engine, one after the other; the same seed sends the same. Nothing is kept of a datagram for longer
 * than a tenth of a second.
 *
 * @param onThousand called after each thousand.
 */
export async function fuzz(
  rounds: number,
  seed: number,
  onThousand: (sent: number) => void,
): Promise<FuzzCounts> {
  const random = createRandom(seed);
  const counts = new Map<RadiusCounter, number>();
  const engine = fuzzedEngine(counts);
  for (let round = 0; round < rounds; round += 1) {
    const index = round % seeds.length;
    const datagram = damage(seeds[index] ?? Buffer.alloc(0), random);
    const handle = random() < 0.8 === index < 4 ? engine.handleAuthPacket : engine.handleAccountingPacket;
    await handle(datagram, { ...remote, port: 1024 + (round % 60_000) }, () => undefined);
    if (round % 1_000 === 999) onThousand(round + 1);
  }
  await engine.close();
  return Object.fromEntries(counts);
}

/** One that reads everything of a packet, and checks its password. */
function fuzzedEngine(counts: Map<RadiusCounter, number>): RadiusEngine {
  const nas = { id: 'nas-1', secret, requireMessageAuthenticator: false };
  return createRadiusEngine({
    findNas: () => [nas],
    async authenticate({ packet, rawUserName }) {
      listNamed(packet);
      const credentials = readCredentials(packet, secret);
      const stored = [{ attribute: 'Cleartext-Password' as const, value: 'clientPass' }];
      const check = verifyPassword({ credentials, userName: rawUserName, stored });
      return { result: check.ok ? 'accept' : 'reject', attributes: check.reply };
    },
    account: async () => undefined,
    counters: { increment: (counter) => counts.set(counter, (counts.get(counter) ?? 0) + 1) },
    log: { warn: () => undefined, error: () => undefined },
    now: () => new Date(),
    rejectDelayMs: 0,
    duplicateWindowMs: 100,
  });
}

/** The fuzz met no error of ours, and every datagram was accounted for. */
export function accountedFor(counts: FuzzCounts): { readonly ends: number; readonly faults: number } {
  const {
    'access-request': _access,
    'accounting-request': _accounting,
    'status-request': _status,
    ...ends
  } = counts;
  const faults = ['internal-error', 'authenticate-failed', 'account-failed', 'reply-failed'] as const;
  return {
    ends: Object.values(ends).reduce((sum, each) => sum + each, 0),
    faults: faults.reduce((sum, name) => sum + (counts[name] ?? 0), 0),
  };
}
