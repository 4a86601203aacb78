import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { expect, test } from '@jest/globals';
import { ClientOrigins } from '../http/client-origin.ts';

const origins = new ClientOrigins('10.0.0.0/8,::1,2001:db8:1::/48');

function from(remoteAddress: string, headers: IncomingHttpHeaders = {}) {
  return origins.of({ socket: { remoteAddress }, headers } as IncomingMessage);
}

test('without a trusted proxy the client is whoever connects, whatever its headers say', () => {
  const claimed = { 'x-forwarded-for': '198.51.100.1', 'x-forwarded-proto': 'https' };
  expect(from('203.0.113.9', claimed)).toEqual({ address: '203.0.113.9', secure: false });
  expect(
    new ClientOrigins('').of({ socket: { remoteAddress: '127.0.0.1' }, headers: claimed } as never),
  ).toEqual({
    address: '127.0.0.1',
    secure: false,
  });
});

test('behind trusted proxies it is the nearest address from the right that is none of them', () => {
  const chain = (header: string) => from('10.0.0.2', { 'x-forwarded-for': header }).address;
  expect(chain('198.51.100.1')).toBe('198.51.100.1');
  expect(chain('1.1.1.1, 198.51.100.1, 10.3.3.3')).toBe('198.51.100.1');
  expect(chain('10.9.9.9')).toBe('10.9.9.9');
});

test('an entry that is no address ends the walk at the one that named it', () => {
  expect(from('10.0.0.2', { 'x-forwarded-for': '198.51.100.1, nonsense, 10.4.4.4' }).address).toBe(
    '10.4.4.4',
  );
  expect(from('10.0.0.2', { 'x-forwarded-for': '' }).address).toBe('10.0.0.2');
});

test('IPv6, ports, brackets and IPv4 in IPv6 are read', () => {
  expect(from('::ffff:10.0.0.2', { 'x-forwarded-for': '[2001:DB8:2::5]:4711' }).address).toBe(
    '2001:db8:2::5',
  );
  expect(from('2001:db8:1::9', { 'x-forwarded-for': '198.51.100.7:1234' }).address).toBe('198.51.100.7');
  expect(from('::ffff:203.0.113.9').address).toBe('203.0.113.9');
});

test('a trusted proxy says whether the client came over TLS', () => {
  expect(from('10.0.0.2', { 'x-forwarded-proto': 'https' }).secure).toBe(true);
  expect(from('10.0.0.2', { 'x-forwarded-proto': 'http' }).secure).toBe(false);
});

test('a user agent is short and printable', () => {
  expect(from('203.0.113.9', { 'user-agent': `curl/8 \u0007${'x'.repeat(400)}` }).userAgent).toBe(
    `curl/8 ${'x'.repeat(293)}`,
  );
});
