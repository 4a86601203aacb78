import type { IncomingMessage } from 'node:http';
import type { Origin } from '@isp/sdk';
import ipaddr from 'ipaddr.js';

/** What the gateway knows of the client of one request. */
export interface ClientOrigin extends Origin {
  /** It came over TLS, to us or to a trusted proxy: cookies get `Secure`. */
  readonly secure: boolean;
}

type Address = ipaddr.IPv4 | ipaddr.IPv6;

const longestUserAgent = 300;

/** Finds out where requests come from. `X-Forwarded-*` counts only from the proxies that are trusted. */
export class ClientOrigins {
  readonly #trusted: readonly [Address, number][];

  /** `proxies`: addresses and networks (CIDR), separated by commas; the kernel has checked them. */
  constructor(proxies: string) {
    this.#trusted = proxies.split(',').filter(Boolean).map(networkOf);
  }

  of({ socket, headers }: IncomingMessage): ClientOrigin {
    const peer = addressOf(socket.remoteAddress ?? '');
    const proxied = this.#isTrusted(peer);
    const address = proxied ? this.#forwardedFor(headers['x-forwarded-for'], peer) : peer;
    const [scheme] = textOf(headers['x-forwarded-proto']).split(',');
    const userAgent = printable(headers['user-agent'] ?? '');
    return {
      address: address?.toString() ?? 'unknown',
      secure: 'encrypted' in socket || (proxied && scheme?.trim().toLowerCase() === 'https'),
      ...(userAgent ? { userAgent } : {}),
    };
  }

  /**
   * Each proxy adds at the end whom it heard: read from there, the first one that is no proxy of ours is the client.
   * What stands before it the client may have made up.
   */
  #forwardedFor(header: string | string[] | undefined, peer: Address | undefined): Address | undefined {
    let nearest = peer;
    for (const entry of textOf(header).split(',').reverse()) {
      const address = addressOf(entry.trim());
      if (!address) return nearest;
      nearest = address;
      if (!this.#isTrusted(address)) return address;
    }
    return nearest;
  }

  #isTrusted(address: Address | undefined): boolean {
    return this.#trusted.some(
      ([network, bits]) => address?.kind() === network.kind() && address.match(network as never, bits),
    );
  }
}

function networkOf(text: string): [Address, number] {
  const trimmed = text.trim();
  if (trimmed.includes('/')) return ipaddr.parseCIDR(trimmed);
  const address = ipaddr.process(trimmed);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}

/** With or without port and brackets; IPv4 in IPv6 is IPv4. */
function addressOf(text: string): Address | undefined {
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? text.replace(/^([\d.]+):\d+$/, '$1');
  const unzoned = bare.split('%')[0] as string;
  if (!ipaddr.IPv4.isValidFourPartDecimal(unzoned) && !ipaddr.IPv6.isValid(unzoned)) return undefined;
  return ipaddr.process(unzoned);
}

function textOf(header: string | string[] | undefined): string {
  return Array.isArray(header) ? header.join(',') : (header ?? '');
}

function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '').slice(0, longestUserAgent);
}
