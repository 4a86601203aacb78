import { kindOfAddress } from '@isp/sdk/runtime';
import { expect, test } from '@jest/globals';

test.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1:248:1893:25c8:1946'])('%s is public', (address) => {
  expect(kindOfAddress(address)).toBe('public');
});

test.each(['127.0.0.1', '127.8.9.10', '::1'])('%s is loopback', (address) => {
  expect(kindOfAddress(address)).toBe('loopback');
});

test.each([
  ['0.0.0.0', 'this host'],
  ['10.1.2.3', 'private'],
  ['172.16.0.1', 'private'],
  ['192.168.1.1', 'private'],
  ['100.64.0.1', 'carrier-grade NAT'],
  ['100.100.100.200', 'metadata of Alibaba'],
  ['169.254.169.254', 'link-local, metadata'],
  ['168.63.129.16', 'platform service of Azure'],
  ['192.0.0.192', 'metadata of Oracle'],
  ['192.88.99.1', '6to4 relay'],
  ['198.18.0.1', 'benchmarks'],
  ['203.0.113.5', 'documentation'],
  ['224.0.0.1', 'multicast'],
  ['240.0.0.1', 'reserved'],
  ['255.255.255.255', 'broadcast'],
  ['::', 'unspecified'],
  ['::ffff:127.0.0.1', 'mapped'],
  ['::ffff:8.8.8.8', 'mapped'],
  ['::7f00:1', 'compatible'],
  ['64:ff9b::7f00:1', 'NAT64'],
  ['64:ff9b:1::7f00:1', 'NAT64 of a network'],
  ['2002:7f00:1::', '6to4'],
  ['2001:0:7f00:1::', 'Teredo'],
  ['2001:db8::1', 'documentation'],
  ['3fff::1', 'documentation'],
  ['fc00::1', 'unique local'],
  ['fd00:ec2::254', 'metadata of AWS'],
  ['fe80::1', 'link-local'],
  ['fec0::1', 'site-local'],
  ['ff02::1', 'multicast'],
  ['5f00::1', 'segment routing'],
  ['not an address', 'nothing'],
])('%s is not (%s)', (address) => {
  expect(kindOfAddress(address)).toBe('private');
});
