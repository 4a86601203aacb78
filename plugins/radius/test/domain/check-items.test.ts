import { describe, expect, test } from '@jest/globals';
import { fitsAll } from '../../domain/check-items.ts';
import type { Operator } from '../../domain/item.ts';

const request = [
  { name: 'Calling-Station-Id', value: '00:11:22:33:44:55' },
  { name: 'Service-Type', value: 2 },
  { name: 'NAS-Port', value: 17 },
  { name: 'NAS-IP-Address', value: '192.0.2.1' },
  { name: 'Huntgroup-Name', value: 'mikrotik' },
];

describe('check items against a request', () => {
  test.each<[string, Operator, string, boolean]>([
    ['Calling-Station-Id', '==', '00:11:22:33:44:55', true],
    ['calling-station-id', '==', '00:11:22:33:44:55', true],
    ['Calling-Station-Id', '==', '00:11:22:33:44:56', false],
    ['Calling-Station-Id', '=', '00:11:22:33:44:56', false],
    ['Calling-Station-Id', '!=', '00:11:22:33:44:56', true],
    ['Calling-Station-Id', '=~', '^00:11:', true],
    ['Calling-Station-Id', '!~', '^00:11:', false],
    ['Calling-Station-Id', '=~', '(', false],
    ['Service-Type', '==', 'Framed-User', true],
    ['Service-Type', '==', '2', true],
    ['Service-Type', '==', 'Login-User', false],
    ['Service-Type', '==', 'No-Such-Name', false],
    ['NAS-Port', '<', '18', true],
    ['NAS-Port', '<=', '16', false],
    ['NAS-Port', '>', '9', true],
    ['NAS-Port', '>=', '18', false],
    ['NAS-IP-Address', '==', '192.0.2.1', true],
    ['Huntgroup-Name', '==', 'mikrotik', true],
    ['Huntgroup-Name', '==', 'cisco', false],
    ['Called-Station-Id', '==', 'x', false],
    ['Called-Station-Id', '!=', 'x', false],
    ['Called-Station-Id', '!*', '', true],
    ['Called-Station-Id', '=*', '', false],
    ['NAS-Port', '!*', '', false],
    ['NAS-Port', '=*', '', true],
    ['Cleartext-Password', ':=', 'geheim', true],
    ['Simultaneous-Use', ':=', '1', true],
    ['Auth-Type', '==', 'Reject', true],
  ])('%s %s %s: %s', (attribute, op, value, fits) => {
    expect(fitsAll([{ attribute, op, value }], request)).toBe(fits);
  });
});
