import { expect, test } from '@jest/globals';
import { decodePacket } from '../../protocol/decode-packet.ts';
import type { NamedAttribute } from '../../protocol/read-attributes.ts';
import { acctUniqueSessionId } from '../../server/acct-unique-id.ts';
import { accountingRequest } from './test-engine.ts';

const aiClass = 'ai:0123456789abcdef0123456789abcdef';

function attributes(userName: string | Buffer, sessionId: string | Buffer, rest: Record<string, string>) {
  const named: NamedAttribute[] = Object.entries(rest).map(([name, value]) => ({ name, value }));
  return [{ name: 'User-Name', value: userName }, { name: 'Acct-Session-Id', value: sessionId }, ...named];
}

// Each value was computed by FreeRADIUS 3.2.1 (Debian 12), `preprocess` and `acct_unique`, from 127.0.0.1.
test.each([
  [
    'all attributes',
    attributes('alice', '8000001A', {
      'NAS-IP-Address': '10.0.0.1',
      'NAS-Identifier': 'nas1',
      'NAS-Port-Id': 'ether1',
      'NAS-Port': '7',
    }),
    '835aae4d9809e22aade386bda5a8775f',
  ],
  ['the source address', attributes('alice', '8000001A', {}), 'b65e95b9c62e7e3e1fdc3c81bac53333'],
  [
    'quotes, backslash and %{…}',
    attributes('DOM\\bob "x" \'y\' %{User-Name}', 'a b', {}),
    '618c129f8ca39ebf5879555aef2d1340',
  ],
  [
    'a session id with NUL',
    attributes('jürgen', Buffer.from([0, 1, 2, 255, 65]), {}),
    '2707c10f4fa633641cb4313d59454f08',
  ],
  [
    'Latin-1 and control characters',
    attributes(Buffer.from('jür', 'latin1'), 'x\ty\n', {}),
    '9ce7c841405146cdaa97c5e89411baea',
  ],
  [
    'its own Class, digits in mixed case',
    attributes('alice', 's1', { Class: 'ai:0123456789abcdef0123456789ABCDEF' }),
    '71505ce6bc92517831b339d0a82ce1cf',
  ],
  [
    'its own Class with a tail',
    attributes('alice', 's1', { Class: `${aiClass}XYZ` }),
    'b299a7ba6b7990b61820df69b441838b',
  ],
  [
    'a Class with the prefix in capitals',
    attributes('alice', 's1', { Class: aiClass.replace('ai', 'AI') }),
    '8ef2338f5f5f90e8aef53eaec59f5670',
  ],
  [
    'NAS-IPv6-Address before NAS-IP-Address',
    attributes('alice', 's1', { 'NAS-IPv6-Address': '2001:db8::1', 'NAS-IP-Address': '10.0.0.1' }),
    'ab000c9c0eec6bd8193c7d971ddf4377',
  ],
  [
    'a broken UTF-8 session id',
    attributes('a\\', Buffer.from([0xc3]), {}),
    '7dc56e2e8f2e8bf4efba818de1a83214',
  ],
])('is FreeRADIUS’s for %s', (_, given, expected) => {
  expect(acctUniqueSessionId(decodePacket(accountingRequest(given)), '127.0.0.1')).toBe(expected);
});

test('only the first Class counts, as in FreeRADIUS', () => {
  const given = attributes('alice', 's1', { Class: 'zz' });
  const packet = decodePacket(accountingRequest([...given, { name: 'Class', value: aiClass }]));
  expect(acctUniqueSessionId(packet, '127.0.0.1')).toBe('8ef2338f5f5f90e8aef53eaec59f5670');
});
