import { describe, expect, test } from '@jest/globals';
import { decodePacket } from '../../protocol/decode-packet.ts';
import { decodeReply } from '../../protocol/decode-reply.ts';
import { encodeRequest } from '../../protocol/encode-request.ts';
import { packetCodes } from '../../protocol/packet-code.ts';
import { listNamed } from '../../protocol/read-attributes.ts';
import type { AccessRequest } from '../../server/engine-options.ts';
import {
  accessRequest,
  accountingRequest,
  authenticator,
  createTestEngine,
  remote,
  secret,
} from './test-engine.ts';

const strictNas = { id: 'nas-1', secret, requireMessageAuthenticator: true };
const unsigned = { messageAuthenticator: false };

describe('dropped without a word, and counted', () => {
  test('an unknown NAS', async () => {
    const { auth, sent, counts } = createTestEngine();
    await auth(accessRequest(), { address: '203.0.113.9', port: 1 });
    expect(sent).toEqual([]);
    expect(counts()).toEqual({ 'unknown-nas': 1 });
  });

  test('a truncated datagram', async () => {
    const { auth, sent, counts } = createTestEngine();
    await auth(accessRequest().subarray(0, 15));
    await auth(accessRequest().subarray(0, 30));
    expect(sent).toEqual([]);
    expect(counts()).toEqual({ truncated: 1, 'length-mismatch': 1 });
  });

  test('an Access-Request signed with another secret', async () => {
    const { auth, sent, counts } = createTestEngine();
    await auth(accessRequest(undefined, { secret: 'other' }));
    expect(sent).toEqual([]);
    expect(counts()).toEqual({ 'bad-message-authenticator': 1 });
  });

  test('an Accounting-Request signed with another secret', async () => {
    const { accounting, sent, records, counts } = createTestEngine();
    await accounting(accountingRequest(undefined, { secret: 'other' }));
    expect([sent, records]).toEqual([[], []]);
    expect(counts()).toEqual({ 'bad-request-authenticator': 1 });
  });

  test('an unsigned Access-Request where the NAS must sign, or brings EAP', async () => {
    const strict = createTestEngine({ findNas: () => [strictNas] });
    await strict.auth(accessRequest(undefined, unsigned));
    expect(strict.counts()).toEqual({ 'missing-message-authenticator': 1 });
    const lax = createTestEngine();
    await lax.auth(accessRequest([{ name: 'EAP-Message', value: '0x02' }], unsigned));
    expect(lax.counts()).toEqual({ 'missing-message-authenticator': 1 });
  });

  test('a packet on the wrong port, and replies', async () => {
    const { auth, accounting, count } = createTestEngine();
    await auth(accountingRequest());
    await accounting(accessRequest());
    await auth(accessRequest(undefined, { code: packetCodes.accessAccept }));
    expect(count('unexpected-code')).toBe(3);
  });

  test('an Accounting-Request without a status type', async () => {
    const { accounting, counts } = createTestEngine();
    await accounting(accountingRequest([{ name: 'Acct-Session-Id', value: 'x' }]));
    expect(counts()).toEqual({ 'missing-status-type': 1 });
  });

  test('a NAS that could not be looked up', async () => {
    const { auth, counts } = createTestEngine({
      findNas: () => Promise.reject(new TypeError('no database')),
    });
    await auth(accessRequest());
    expect(counts()).toEqual({ 'nas-lookup-failed': 1 });
  });
});

describe('admitted', () => {
  test('a request is handed over with its parts', async () => {
    const seen: AccessRequest[] = [];
    const { auth } = createTestEngine({
      async authenticate(request) {
        seen.push(request);
        return { result: 'ignore' };
      },
    });
    const attributes = [
      { name: 'User-Name', value: ' %{User-Name} ' },
      { name: 'User-Password', value: 'clientPass' },
    ];
    await auth(accessRequest(attributes, unsigned), { address: `::ffff:${remote.address}`, port: 1 });
    expect(seen[0]).toMatchObject({
      userName: '%{User-Name}',
      rawUserName: Buffer.from(' %{User-Name} '),
      credentials: { method: 'pap', password: Buffer.from('clientPass') },
      nas: { id: 'nas-1' },
    });
  });

  test('the accept is signed, and what cannot be written is left out and logged', async () => {
    const attributes = [
      { name: 'Mikrotik-Rate-Limit', value: '10M/30M' },
      { name: 'Framed-IP-Address', value: 'nonsense' },
    ];
    const { auth, sent, count, logged } = createTestEngine({
      authenticate: async () => ({ result: 'accept', attributes }),
    });
    const request = accessRequest();
    await auth(request);
    const check = decodeReply(sent[0] ?? Buffer.alloc(0), request, secret);
    expect(check).toMatchObject({ result: 'accepted', reply: { code: packetCodes.accessAccept } });
    const names = listNamed(decodePacket(sent[0] ?? Buffer.alloc(0))).map(({ name }) => name);
    expect(names).toEqual(['Message-Authenticator', 'Mikrotik-Rate-Limit']);
    expect([count('reply-attribute-omitted'), logged.length]).toEqual([1, 1]);
  });

  test('Status-Server is answered on both ports, signed', async () => {
    const { auth, accounting, sent } = createTestEngine();
    const status = encodeRequest({
      code: packetCodes.statusServer,
      identifier: 1,
      secret,
      authenticator,
      attributes: [],
    });
    await auth(status);
    await accounting(status);
    const codes = sent.map((reply) => decodeReply(reply, status, secret));
    expect(codes).toMatchObject([{ reply: { code: 2 } }, { reply: { code: 5 } }]);
    expect(sent.every((reply) => reply[20] === 80)).toBe(true);
  });

  test('Status-Server without Message-Authenticator is dropped', async () => {
    const { auth, counts } = createTestEngine();
    await auth(accessRequest([], { code: packetCodes.statusServer, ...unsigned }));
    expect(counts()).toEqual({ 'missing-message-authenticator': 1 });
  });
});
