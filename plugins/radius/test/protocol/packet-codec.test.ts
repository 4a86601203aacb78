import { describe, expect, test } from '@jest/globals';
import { hasValidRequestAuthenticator, hasValidResponseAuthenticator } from '../../protocol/authenticator.ts';
import { RadiusDecodeError } from '../../protocol/decode-error.ts';
import { decodePacket } from '../../protocol/decode-packet.ts';
import { RadiusEncodeError } from '../../protocol/encode-error.ts';
import { encodePacket } from '../../protocol/encode-packet.ts';
import { findInteger, findOctets, findText, listNamed, listRaw } from '../../protocol/read-attributes.ts';
import { accessRequest, accountingRequest, secret } from './test-engine.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(/\s/g, ''), 'hex');

/** RFC 2865 section 7.1. */
const telnetRequest = hex(`0100 0038 0f40 3f94 7397 8057 bd83 d5cb 98f4 227a 0106 6e65 6d6f 0212
  0dbe 708d 93d4 13ce 3196 e43f 782a 0aee 0406 c0a8 0110 0506 0000 0003`);
const telnetAccept = hex(`0200 0026 86fe 220e 7624 ba2a 1005 f6bf 9b55 e0b2
  0606 0000 0001 0f06 0000 0000 0e06 c0a8 0103`);

function reasonOf(datagram: Buffer): string {
  try {
    decodePacket(datagram);
    return 'decoded';
  } catch (error) {
    return error instanceof RadiusDecodeError ? error.reason : 'untyped';
  }
}

function withLength(datagram: Buffer, length: number): Buffer {
  const copy = Buffer.from(datagram);
  copy.writeUInt16BE(length, 2);
  return copy;
}

function withAttribute(octets: number[]): Buffer {
  return withLength(Buffer.concat([telnetRequest.subarray(0, 20), Buffer.from(octets)]), 20 + octets.length);
}

describe('decoding', () => {
  test('the request of RFC 2865 section 7.1 is read', () => {
    const packet = decodePacket(telnetRequest);
    expect(packet).toMatchObject({ code: 1, identifier: 0 });
    expect(findText(packet, 'User-Name')).toBe('nemo');
    expect(findText(packet, 'NAS-IP-Address')).toBe('192.168.1.16');
    expect(findInteger(packet, 'NAS-Port')).toBe(3);
  });

  test('the accept of RFC 2865 section 7.1 belongs to its request and secret', () => {
    const reply = decodePacket(telnetAccept);
    const { authenticator } = decodePacket(telnetRequest);
    expect(hasValidResponseAuthenticator(reply, authenticator, 'xyzzy5461')).toBe(true);
    expect(hasValidResponseAuthenticator(reply, authenticator, 'xyzzy5462')).toBe(false);
  });

  test.each([
    ['19 octets', telnetRequest.subarray(0, 19), 'truncated'],
    ['an empty datagram', Buffer.alloc(0), 'truncated'],
    ['a length field of 19', withLength(telnetRequest, 19), 'length-below-header'],
    ['a length field above what arrived', withLength(telnetRequest, 57), 'length-mismatch'],
    [
      'a length field of 4097',
      withLength(Buffer.concat([telnetRequest, Buffer.alloc(5000)]), 4097),
      'too-long',
    ],
    ['an attribute length of 1', withAttribute([1, 1]), 'attribute-length-below-two'],
    ['an attribute length of 0', withAttribute([1, 0]), 'attribute-length-below-two'],
    ['an attribute beyond the end', withAttribute([1, 5, 65]), 'attribute-overruns-packet'],
    ['a lone type octet', withAttribute([1]), 'attribute-overruns-packet'],
  ])('%s is refused with a reason', (_, datagram, reason) => {
    expect(reasonOf(datagram)).toBe(reason);
  });

  test('octets after the stated length are padding', () => {
    const padded = Buffer.concat([telnetRequest, Buffer.alloc(30, 1)]);
    expect(decodePacket(padded).attributes).toEqual(decodePacket(telnetRequest).attributes);
  });

  test('an accounting request is tied to its secret', () => {
    const packet = decodePacket(accountingRequest());
    expect(hasValidRequestAuthenticator(packet, secret)).toBe(true);
    expect(hasValidRequestAuthenticator(packet, 'another')).toBe(false);
  });
});

describe('attributes', () => {
  test('binary session ids and classes come back byte for byte', () => {
    const id = Buffer.from([0, 255, 10, 0]);
    const packet = decodePacket(
      accountingRequest([
        { name: 'Acct-Session-Id', value: id },
        { name: 'Class', value: id },
      ]),
    );
    expect(findOctets(packet, 'Acct-Session-Id')).toEqual(id);
    expect(findOctets(packet, 'Class')).toEqual(id);
  });

  test('unknown attributes, unknown vendors and malformed vendor insides stay raw', () => {
    const attributes = [
      { code: 250, value: Buffer.from([1, 2]) },
      { code: 26, value: hex('0000ffff 0104aabb') },
      { code: 26, value: hex('000039ec 08ffaabb') },
    ];
    const datagram = encodePacket({ code: 1, identifier: 1, authenticator: Buffer.alloc(16), attributes });
    expect(decodePacket(datagram).attributes).toEqual(attributes);
    expect(listNamed(decodePacket(datagram))[0]).toEqual({ name: 'Attr-250', value: Buffer.from([1, 2]) });
  });

  test('several vendor attributes in one Vendor-Specific are taken apart', () => {
    const value = hex('00003a8c 0806 31302f31 1304 6161');
    const packet = decodePacket(
      encodePacket({
        code: 2,
        identifier: 1,
        authenticator: Buffer.alloc(16),
        attributes: [{ code: 26, value }],
      }),
    );
    expect(findText(packet, 'Mikrotik-Rate-Limit')).toBe('10/1');
    expect(findText(packet, 'Mikrotik-Address-List')).toBe('aa');
  });

  test('an attribute of the wrong size reads as absent and stays available raw', () => {
    const packet = { attributes: [{ code: 5, value: Buffer.from([1, 2, 3]) }] };
    expect(findInteger(packet, 'NAS-Port')).toBeUndefined();
    expect(listRaw(packet, 'NAS-Port')).toHaveLength(1);
  });

  test('a packet above 4096 octets is not written', () => {
    const attributes = Array.from({ length: 17 }, () => ({ code: 18, value: Buffer.alloc(253, 65) }));
    expect(() => accessRequest([], { attributes })).toThrow(RadiusEncodeError);
  });
});
