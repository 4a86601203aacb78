import { unmapIpv4 } from '../protocol/ip-address.ts';
import { findText, type WithAttributes } from '../protocol/read-attributes.ts';

/**
 * The address a NAS goes by: NAS-IPv6-Address, NAS-IP-Address, or where the packet came from, in the order
 * of FreeRADIUS (`acct_unique` after `preprocess`).
 */
export function findNasAddress(packet: WithAttributes, remoteAddress: string): string {
  return (
    findText(packet, 'NAS-IPv6-Address') ?? findText(packet, 'NAS-IP-Address') ?? unmapIpv4(remoteAddress)
  );
}
