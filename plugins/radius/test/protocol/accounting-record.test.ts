import { describe, expect, test } from '@jest/globals';
import { decodePacket } from '../../protocol/decode-packet.ts';
import type { NamedAttribute } from '../../protocol/read-attributes.ts';
import { toAccountingRecord } from '../../server/accounting-record.ts';
import { printableSessionId } from '../../server/session-id.ts';
import { joinGigawords } from '../../server/traffic-counters.ts';
import { accountingRequest } from './test-engine.ts';

const now = new Date('2026-03-01T12:00:00Z');

function record(...attributes: NamedAttribute[]) {
  return toAccountingRecord(decodePacket(accountingRequest(attributes)), {
    now,
    remoteAddress: '::ffff:192.0.2.1',
  });
}

test('an interim becomes a neutral record', () => {
  expect(
    record(
      { name: 'Acct-Status-Type', value: 'Interim-Update' },
      { name: 'Acct-Session-Id', value: '8000001A' },
      { name: 'User-Name', value: ' anna ' },
      { name: 'Acct-Input-Octets', value: 100 },
      { name: 'Acct-Input-Gigawords', value: 1 },
      { name: 'Acct-Output-Octets', value: 7 },
      { name: 'Acct-Session-Time', value: 600 },
      { name: 'Acct-Delay-Time', value: 30 },
      { name: 'Framed-IP-Address', value: '100.64.0.9' },
      { name: 'Delegated-IPv6-Prefix', value: '2001:db8:1:100::/56' },
      { name: 'Calling-Station-Id', value: 'AA:BB:CC:DD:EE:FF' },
      { name: 'NAS-Port-Type', value: 'Ethernet' },
      { name: 'Service-Type', value: 'Framed-User' },
      { name: 'Framed-Protocol', value: 'PPP' },
      { name: 'Class', value: Buffer.from([0, 255]) },
    ),
  ).toMatchObject({
    statusType: 'interim',
    sessionId: '8000001A',
    userName: 'anna',
    inputOctets: 4_294_967_396n,
    outputOctets: 7n,
    countersPresent: true,
    sessionTimeSeconds: 600,
    eventTime: new Date('2026-03-01T11:59:30Z'),
    framedIp: '100.64.0.9',
    delegatedIpv6Prefix: '2001:db8:1:100::/56',
    callingStationId: 'AA:BB:CC:DD:EE:FF',
    nasIpAddress: '192.0.2.1',
    nasPortType: 'Ethernet',
    serviceType: 'Framed-User',
    framedProtocol: 'PPP',
    class: Buffer.from([0, 255]),
  });
});

test('gigawords are the upper 32 bits', () => {
  expect(joinGigawords(1, 100)).toBe(4_294_967_396n);
  expect(joinGigawords(undefined, 100)).toBe(100n);
  expect(joinGigawords(0xffffffff, 0xffffffff)).toBe(2n ** 64n - 1n);
});

test.each([
  [1, 'start'],
  [2, 'stop'],
  [3, 'interim'],
  [7, 'accounting-on'],
  [8, 'accounting-off'],
])('status type %i is %s', (value, statusType) => {
  expect(record({ name: 'Acct-Status-Type', value })?.statusType).toBe(statusType);
});

test('other status types give no record', () => {
  expect(record({ name: 'Acct-Status-Type', value: 9 })).toBeUndefined();
  expect(record({ name: 'Acct-Status-Type', value: 15 })).toBeUndefined();
});

test('a packet without counters says so', () => {
  expect(record({ name: 'Acct-Status-Type', value: 1 })).toMatchObject({
    inputOctets: 0n,
    outputOctets: 0n,
    countersPresent: false,
    sessionId: '',
    userName: '',
  });
});

describe('session ids', () => {
  test('stay as they are when printable', () => {
    expect(printableSessionId(Buffer.from('8000001A'))).toBe('8000001A');
    expect(printableSessionId(Buffer.from('sitzung-ü'))).toBe('sitzung-ü');
    expect(printableSessionId(undefined)).toBe('');
  });

  test('become hexadecimal otherwise', () => {
    expect(printableSessionId(Buffer.from([0, 1, 255]))).toBe('0x0001ff');
    expect(printableSessionId(Buffer.from('a\n'))).toBe('0x610a');
    expect(printableSessionId(Buffer.from([0xc3]))).toBe('0xc3');
  });
});
