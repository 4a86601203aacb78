import { decodePacket } from '../protocol/decode-packet.ts';
import { findText } from '../protocol/read-attributes.ts';
import type { Nas } from './engine-options.ts';

/**
 * Of the NAS of an address the one a datagram is from: that with its NAS-Identifier, else one that has none. What it says is
 * not believed yet; the secret of the one chosen tells whether it is true.
 */
export function chooseNas(candidates: readonly Nas[], datagram: Buffer): Nas | undefined {
  const open = candidates.find(({ identifier }) => identifier === undefined);
  if (candidates.every((nas) => nas === open)) return open;
  const told = identifierOf(datagram);
  return candidates.find(({ identifier }) => identifier !== undefined && identifier === told) ?? open;
}

function identifierOf(datagram: Buffer): string | undefined {
  try {
    return findText(decodePacket(datagram), 'NAS-Identifier');
  } catch {
    return undefined;
  }
}
