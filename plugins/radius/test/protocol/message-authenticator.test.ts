import { expect, test } from '@jest/globals';
import { decodePacket } from '../../protocol/decode-packet.ts';
import { decodeReply } from '../../protocol/decode-reply.ts';
import { encodeReply } from '../../protocol/encode-reply.ts';
import { encodeRequest } from '../../protocol/encode-request.ts';
import { checkMessageAuthenticator } from '../../protocol/message-authenticator.ts';
import { packetCodes } from '../../protocol/packet-code.ts';
import { listNamed } from '../../protocol/read-attributes.ts';
import { encodeAttributes } from '../../protocol/write-attributes.ts';
import { accessRequest, secret } from './test-engine.ts';

/** RFC 5997 section 6.1, secret `xyzzy5461`. */
const statusServer = Buffer.from(
  '0cda00268a54f4686fb394c52866e302185d062350125a665e2e1e8411f3e243822097c84fa3',
  'hex',
);
const proxyStates = [
  { name: 'Proxy-State', value: Buffer.from([1, 2]) },
  { name: 'User-Name', value: 'User' },
  { name: 'Proxy-State', value: Buffer.from([0]) },
];

test('the Status-Server of RFC 5997 carries a valid Message-Authenticator', () => {
  expect(checkMessageAuthenticator(decodePacket(statusServer), secret)).toBe('valid');
  expect(checkMessageAuthenticator(decodePacket(statusServer), 'other')).toBe('invalid');
});

test('one changed bit anywhere makes it invalid', () => {
  for (let offset = 4; offset < statusServer.length; offset += 1) {
    const changed = Buffer.from(statusServer);
    changed.writeUInt8(changed.readUInt8(offset) ^ 1, offset);
    if (offset === 20 || offset === 21) continue;
    expect(checkMessageAuthenticator(decodePacket(changed), secret)).toBe('invalid');
  }
});

test('a second Message-Authenticator or one of another size is invalid', () => {
  const twice = accessRequest([{ name: 'Message-Authenticator', value: Buffer.alloc(16) }]);
  expect(checkMessageAuthenticator(decodePacket(twice), secret)).toBe('invalid');
  const short = accessRequest([{ name: 'Message-Authenticator', value: Buffer.alloc(15) }], {
    messageAuthenticator: false,
  });
  expect(checkMessageAuthenticator(decodePacket(short), secret)).toBe('invalid');
  expect(
    checkMessageAuthenticator(decodePacket(accessRequest([], { messageAuthenticator: false })), secret),
  ).toBe('absent');
});

test('a reply has it first, Proxy-State last and in order, and verifies at the asker', () => {
  const request = accessRequest(proxyStates);
  const attributes = encodeAttributes([{ name: 'Reply-Message', value: 'hello' }]);
  const datagram = encodeReply({ code: 2, request: decodePacket(request), secret, attributes });
  const check = decodeReply(datagram, request, secret);
  if (check.result !== 'accepted') throw check;
  const names = listNamed(check.reply).map(({ name }) => name);
  expect(names).toEqual(['Message-Authenticator', 'Reply-Message', 'Proxy-State', 'Proxy-State']);
  expect(listNamed(check.reply)[3]?.value).toEqual(Buffer.from([0]));
});

test('replies that do not belong to the request are told apart', () => {
  const request = accessRequest();
  const reply = encodeReply({ code: 2, request: decodePacket(request), secret });
  const other = encodeReply({
    code: 2,
    request: decodePacket(accessRequest(undefined, { identifier: 8 })),
    secret,
  });
  expect(decodeReply(reply.subarray(0, 10), request, secret)).toMatchObject({ reason: 'malformed' });
  expect(decodeReply(other, request, secret)).toMatchObject({ reason: 'other-identifier' });
  expect(decodeReply(reply, request, 'other')).toMatchObject({ reason: 'bad-authenticator' });
});

test('a Disconnect-Request is signed over zeros, its Message-Authenticator first', () => {
  const attributes = encodeAttributes([{ name: 'Acct-Session-Id', value: Buffer.from([0, 1]) }]);
  const request = encodeRequest({ code: packetCodes.disconnectRequest, identifier: 3, secret, attributes });
  const packet = decodePacket(request);
  expect(packet.attributes[0]?.code).toBe(80);
  expect(checkMessageAuthenticator(packet, secret, Buffer.alloc(16))).toBe('valid');
  const ack = encodeReply({ code: packetCodes.disconnectAck, request: packet, secret });
  expect(decodeReply(ack, request, secret).result).toBe('accepted');
});
