import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { unmapIpv4 } from '../protocol/ip-address.ts';

/** Addresses of proxies in front, whose `X-Forwarded-For` is believed. */
export function trustedProxies(addresses: readonly string[]): BlockList {
  const list = new BlockList();
  for (const text of addresses) {
    const [address = '', length] = text.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (!isIP(address)) continue;
    if (length === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(length), family);
  }
  return list;
}

/** Who asks: the connection's other end, or whom the last trusted proxy names. */
export function clientAddress({ socket, headers }: IncomingMessage, trusted: BlockList): string {
  const named = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => unmapIpv4(part.trim()))
    .filter((part) => isIP(part) !== 0);
  let address = unmapIpv4(socket.remoteAddress ?? '');
  while (named.length > 0 && isTrusted(address, trusted)) address = named.pop() ?? address;
  return address;
}

function isTrusted(address: string, trusted: BlockList): boolean {
  const family = isIP(address);
  return family !== 0 && trusted.check(address, family === 6 ? 'ipv6' : 'ipv4');
}
