import ipaddr from 'ipaddr.js';

/** Who an address is: somebody with IPv6 has a whole /64 to choose from, so that counts as one. */
export function addressSubject(address: string): string {
  if (!ipaddr.IPv6.isValid(address)) return `address:${address}`;
  const { parts } = ipaddr.IPv6.parse(address);
  return `address:${parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
}

const known = new Map<string, string>();
const keptSubjects = 5_000;

/** Who a signed principal is: his own id, whichever of his sessions it is. It was verified by who signed it. */
export function personSubject(principal: string): string {
  const before = known.get(principal);
  if (before) return before;
  const [, payload = ''] = principal.split('.');
  const { principal: person } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as {
    principal: { id: string };
  };
  if (known.size >= keptSubjects) known.clear();
  known.set(principal, `person:${person.id}`);
  return `person:${person.id}`;
}
