import { hash } from 'node:crypto';
import { findInteger, findOctets, type WithAttributes } from '../protocol/read-attributes.ts';
import { findNasAddress } from './nas-address.ts';

/** `ai:` and 32 hexadecimal digits, the Class FreeRADIUS's `insert_acct_class` makes. */
const freeRadiusClass = /^ai:([0-9a-f]{32})/i;

/**
 * Acct-Unique-Session-Id as the policy `acct_unique` of FreeRADIUS 3.2 computes it, so that both servers may
 * write the same `radacct` table. 32 hexadecimal digits.
 */
export function acctUniqueSessionId(packet: WithAttributes, remoteAddress: string): string {
  const sessionId = findOctets(packet, 'Acct-Session-Id') ?? '';
  const authId = findAuthId(packet);
  if (authId !== undefined) return md5OfList([authId, sessionId]);
  return md5OfList([
    findOctets(packet, 'User-Name') ?? '',
    sessionId,
    findNasAddress(packet, remoteAddress),
    findOctets(packet, 'NAS-Identifier') ?? '',
    findOctets(packet, 'NAS-Port-Id') ?? '',
    String(findInteger(packet, 'NAS-Port') ?? ''),
  ]);
}

function findAuthId(packet: WithAttributes): string | undefined {
  const value = findOctets(packet, 'Class')?.toString('latin1') ?? '';
  // The policy compares the prefix in its exact case first, and only the digits without regard to case.
  return value.startsWith('ai:') ? freeRadiusClass.exec(value)?.[1] : undefined;
}

/** FreeRADIUS hashes a C string: the octets as they came, ending at the first NUL. */
function md5OfList(parts: readonly (string | Buffer)[]): string {
  const list = Buffer.concat(parts.flatMap((part) => [Buffer.from(','), Buffer.from(part)])).subarray(1);
  const end = list.indexOf(0);
  return hash('md5', end < 0 ? list : list.subarray(0, end), 'hex');
}
