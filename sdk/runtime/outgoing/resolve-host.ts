import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { fetchErrors } from '../../contract/index.ts';
import { kindOfAddress } from './public-address.ts';

export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/** Looks a name up; the system's resolver unless a test gives another one. */
export type Resolver = (name: string) => Promise<readonly ResolvedAddress[]>;

export const systemResolver: Resolver = (name) => lookup(name, { all: true });

/**
 * The addresses of a URL's host, all of them judged: one that is not public refuses the request, since which of them
 * is connected to is up to the network. They are looked up once, and connected to as they are.
 */
export async function resolveHost(
  url: URL,
  { resolver, allowLoopback }: { resolver: Resolver; allowLoopback: boolean },
): Promise<readonly ResolvedAddress[]> {
  const name = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const family = isIP(name);
  const addresses = family ? [{ address: name, family }] : await lookUp(name, resolver);
  const onlyLoopback = addresses.every(({ address }) => kindOfAddress(address) === 'loopback');
  if (onlyLoopback && allowLoopback) return addresses;
  const refuse = (reason: string) => fetchErrors.FETCH_REFUSED({ host: url.host, reason });
  const hidden = addresses.find(({ address }) => kindOfAddress(address) !== 'public');
  if (hidden) throw refuse(`its address ${hidden.address} is not one of the public internet`);
  if (url.protocol !== 'https:') throw refuse('only https is sent');
  return addresses;
}

async function lookUp(name: string, resolver: Resolver): Promise<readonly ResolvedAddress[]> {
  const failed = (cause?: unknown) =>
    fetchErrors.FETCH_FAILED({ host: name, reason: 'its name has no address' }, { cause });
  const addresses = await resolver(name).catch((cause: unknown) => {
    throw failed(cause);
  });
  if (addresses.length === 0) throw failed();
  return addresses;
}
