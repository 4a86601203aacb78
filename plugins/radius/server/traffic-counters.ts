import { findInteger, type WithAttributes } from '../protocol/read-attributes.ts';

/** The counters of an Accounting-Request. */
export function readTrafficCounters(packet: WithAttributes) {
  const input = findInteger(packet, 'Acct-Input-Octets');
  const output = findInteger(packet, 'Acct-Output-Octets');
  return {
    inputOctets: joinGigawords(findInteger(packet, 'Acct-Input-Gigawords'), input),
    outputOctets: joinGigawords(findInteger(packet, 'Acct-Output-Gigawords'), output),
    countersPresent: input !== undefined || output !== undefined,
    sessionTimeSeconds: findInteger(packet, 'Acct-Session-Time') ?? 0,
  };
}

/** RFC 2869 section 5.1: gigawords count how often the 32 bits wrapped. 1 and 100 → 4294967396. */
export function joinGigawords(gigawords = 0, octets = 0): bigint {
  return (BigInt(gigawords) << 32n) + BigInt(octets);
}
