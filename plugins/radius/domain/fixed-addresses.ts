import { validationFailed } from '@isp/sdk';
import type { PoolGives } from '../contract/index.ts';
import { networkText, readAddress, readNetwork } from './network.ts';

/** Addresses and networks a service has for good, as text; what is left out a pool gives, or the NAS chooses. */
export interface FixedAddresses {
  readonly staticIp?: string | undefined;
  readonly staticPrefix?: string | undefined;
  readonly staticDelegatedPrefix?: string | undefined;
}

export type FixedField = keyof FixedAddresses;

/** What kind of pool each of them is of. */
export const givenBy = {
  staticIp: 'address',
  staticPrefix: 'prefix',
  staticDelegatedPrefix: 'delegated-prefix',
} as const satisfies Record<FixedField, PoolGives>;

export const fixedFields = Object.keys(givenBy) as FixedField[];

/** Bits of the network of a line, and of one that is delegated. */
const lengths = { staticPrefix: [64, 64], staticDelegatedPrefix: [16, 64] } as const;

/** What is wrong with an address as such; undefined when it is one. */
export function misfitOf(field: FixedField, text: string): string | undefined {
  if (field === 'staticIp') return readAddress(text)?.family === 4 ? undefined : 'is no IPv4 address';
  const network = readNetwork(text);
  if (network?.family !== 6)
    return 'is no IPv6 network such as 2001:db8::/56, without bits beyond its length';
  const [least, most] = lengths[field];
  if (network.length >= least && network.length <= most) return undefined;
  return least === most ? `has to be a /${most}` : `has to be of ${least} to ${most} bits`;
}

/** The same addresses in the one way they are written. @throws `VALIDATION_FAILED` below `/desired`. */
export function canonicalFixed(fixed: FixedAddresses): FixedAddresses {
  const given = fixedFields.flatMap((field) => {
    const text = fixed[field];
    return text === undefined ? [] : [[field, text] as const];
  });
  const problems = given.flatMap(([field, text]) => {
    const message = misfitOf(field, text);
    return message ? [{ path: `/desired/${field}`, message }] : [];
  });
  if (problems.length > 0) throw validationFailed(problems);
  return Object.fromEntries(given.map(([field, text]) => [field, canonical(text)]));
}

function canonical(text: string): string {
  const network = text.includes('/') ? readNetwork(text) : undefined;
  return network ? networkText(network) : text;
}

/** Whether two services would be given other addresses. */
export function differInAddresses(one: FixedAddresses | undefined, other: FixedAddresses): boolean {
  return fixedFields.some((field) => (one?.[field] ?? null) !== (other[field] ?? null));
}
