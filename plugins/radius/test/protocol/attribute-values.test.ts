import { describe, expect, test } from '@jest/globals';
import { findDefinition } from '../../protocol/dictionary/dictionary.ts';
import { standardRows, vendorRows } from '../../protocol/dictionary/rows.ts';
import { RadiusEncodeError } from '../../protocol/encode-error.ts';
import { findValueName, listNamed, type NamedAttribute } from '../../protocol/read-attributes.ts';
import { decryptSalted } from '../../protocol/salted-value.ts';
import { encodeAttribute } from '../../protocol/write-attributes.ts';
import { authenticator, secret } from './test-engine.ts';

const key = { secret, requestAuthenticator: authenticator };

function roundTrip(attribute: NamedAttribute): NamedAttribute | undefined {
  return listNamed({ attributes: [encodeAttribute(attribute, key)] })[0];
}

function reasonOf(attribute: NamedAttribute): string {
  try {
    encodeAttribute(attribute);
    return 'written';
  } catch (error) {
    return error instanceof RadiusEncodeError ? error.reason : 'untyped';
  }
}

describe('round trips', () => {
  test.each<[string, string | number]>([
    ['User-Name', 'jürgen %{User-Name} "x"'],
    ['Session-Timeout', 4_294_967_295],
    ['Event-Timestamp', 1_772_366_400],
    ['Framed-IP-Address', '10.0.0.1'],
    ['NAS-IPv6-Address', '2001:db8::1'],
    ['DNS-Server-IPv6-Address', '2001:0:0:1::1'],
    ['Framed-IPv6-Address', '::'],
    ['Framed-IPv6-Prefix', '2001:db8:0:100::/56'],
    ['Delegated-IPv6-Prefix', '::/0'],
    ['Framed-Interface-Id', '1:2:3:abcd'],
    ['Mikrotik-Rate-Limit', '10M/30M'],
    ['Mikrotik-Recv-Limit', 1000],
    ['Cisco-AVPair', 'ip:sub-qos-policy-in=gold'],
    ['ERX-Egress-Policy-Name', 'down-30m'],
    ['Huawei-Output-Average-Rate', 30_000_000],
    ['WISPr-Bandwidth-Max-Down', 30_000_000],
    ['MS-Primary-DNS-Server', '192.0.2.53'],
  ])('%s = %s', (name, value) => {
    expect(roundTrip({ name, value })).toMatchObject({ name, value });
  });

  test('text in the way of radreply is understood for every type', () => {
    expect(roundTrip({ name: 'acct-interim-interval', value: '600' })?.value).toBe(600);
    expect(roundTrip({ name: 'Service-Type', value: 'Framed-User' })?.value).toBe(2);
    expect(roundTrip({ name: 'Class', value: '0x00ff' })?.value).toEqual(Buffer.from([0, 255]));
    expect(roundTrip({ name: 'Tunnel-Type:3', value: 'L2TP' })).toEqual({
      name: 'Tunnel-Type',
      value: 3,
      tag: 3,
    });
    expect(roundTrip({ name: 'ERX-Service-Activate', value: 'gold(1)', tag: 2 })).toMatchObject({ tag: 2 });
  });

  test('text in Latin-1 is read as such instead of being mangled', () => {
    const attributes = [{ code: 1, value: Buffer.from('jürgen', 'latin1') }];
    expect(listNamed({ attributes })[0]?.value).toBe('jürgen');
  });

  test('host bits of a prefix are cleared and short prefixes filled up', () => {
    const attributes = [{ code: 97, value: Buffer.from('003820010db8000001ff', 'hex') }];
    expect(listNamed({ attributes })[0]?.value).toBe('2001:db8:0:100::/56');
  });

  test('a salted password can be read with the secret only', () => {
    const { value } = encodeAttribute({ name: 'MS-MPPE-Send-Key', value: Buffer.alloc(16, 7) }, key);
    expect(value.readUInt8(0) & 0x80).toBe(0x80);
    expect(decryptSalted(value, key)).toEqual(Buffer.alloc(16, 7));
    expect(decryptSalted(value, { ...key, secret: 'other' })).not.toEqual(Buffer.alloc(16, 7));
  });

  test('numbers are printed by their name', () => {
    const attributes = [encodeAttribute({ name: 'Acct-Status-Type', value: 3 })];
    expect(findValueName({ attributes }, 'Acct-Status-Type')).toBe('Interim-Update');
  });
});

describe('refusals', () => {
  test.each<[NamedAttribute, string]>([
    [{ name: 'No-Such-Attribute', value: 1 }, 'unknown-attribute'],
    [{ name: 'Service-Type', value: 'Nonsense' }, 'unknown-value-name'],
    [{ name: 'Session-Timeout', value: -1 }, 'not-a-number'],
    [{ name: 'Session-Timeout', value: 1.5 }, 'not-a-number'],
    [{ name: 'Session-Timeout', value: '4294967296' }, 'not-a-number'],
    [{ name: 'Tunnel-Preference', value: 0x1000000 }, 'not-a-number'],
    [{ name: 'Framed-IP-Address', value: '10.0.0.256' }, 'not-an-address'],
    [{ name: 'Framed-IPv6-Address', value: 'fe80::1%eth0' }, 'not-an-address'],
    [{ name: 'Framed-IPv6-Prefix', value: '2001:db8::/129' }, 'not-a-prefix'],
    [{ name: 'Framed-Interface-Id', value: '1:2:3' }, 'not-an-interface-id'],
    [{ name: 'Reply-Message', value: '' }, 'empty-value'],
    [{ name: 'Reply-Message', value: 'x'.repeat(254) }, 'value-too-long'],
    [{ name: 'Cisco-AVPair', value: 'x'.repeat(248) }, 'value-too-long'],
    [{ name: 'User-Password', value: 'secret' }, 'secret-needed'],
  ])('%j is refused: %s', (attribute, reason) => {
    expect(reasonOf(attribute)).toBe(reason);
  });
});

describe('the dictionary', () => {
  const rows = [...standardRows, ...vendorRows.flatMap(([, vendor]) => [...vendor])];

  test('no name stands for two attributes', () => {
    const names = rows.map(([, name]) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });

  test('codes are those of the RFCs and vendors', () => {
    expect(findDefinition('Mikrotik-Rate-Limit')).toMatchObject({ vendorId: 14988, code: 8 });
    expect(findDefinition('Mikrotik-Address-List')).toMatchObject({ vendorId: 14988, code: 19 });
    expect(findDefinition('MS-CHAP2-Response')).toMatchObject({ vendorId: 311, code: 25 });
    expect(findDefinition('WISPr-Bandwidth-Max-Up')).toMatchObject({ vendorId: 14122, code: 7 });
    expect(findDefinition('ERX-Service-Activate')).toMatchObject({ vendorId: 4874, code: 65, tagged: true });
    expect(findDefinition('Acct-Input-Gigawords')).toMatchObject({ code: 52, vendorId: undefined });
  });
});
