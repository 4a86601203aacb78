import { hasValidRequestAuthenticator, zeroAuthenticator } from '../protocol/authenticator.ts';
import { RadiusDecodeError } from '../protocol/decode-error.ts';
import { decodePacket } from '../protocol/decode-packet.ts';
import { checkMessageAuthenticator } from '../protocol/message-authenticator.ts';
import type { RadiusPacket } from '../protocol/packet.ts';
import { packetCodes } from '../protocol/packet-code.ts';
import { findOctets } from '../protocol/read-attributes.ts';
import type { DropReason } from './counters.ts';
import type { Nas } from './engine-options.ts';

/** Which of our two ports a datagram came to. */
export type RadiusService = 'auth' | 'accounting';

export type Admission =
  | { result: 'admitted'; packet: RadiusPacket }
  | { result: 'dropped'; reason: DropReason };

/** Decides whether a datagram of a known NAS deserves work; all others are dropped without a word. */
export function admitPacket(datagram: Buffer, service: RadiusService, nas: Nas): Admission {
  try {
    const packet = decodePacket(datagram);
    const reason = reasonToDrop(packet, service, nas);
    return reason ? { result: 'dropped', reason } : { result: 'admitted', packet };
  } catch (error) {
    if (error instanceof RadiusDecodeError) return { result: 'dropped', reason: error.reason };
    throw error;
  }
}

function reasonToDrop(packet: RadiusPacket, service: RadiusService, nas: Nas): DropReason | undefined {
  if (packet.code === packetCodes.statusServer) return reasonToDropSigned(packet, nas, true);
  if (service === 'auth' && packet.code === packetCodes.accessRequest) {
    return reasonToDropSigned(packet, nas, mustBeSigned(packet, nas));
  }
  if (service === 'accounting' && packet.code === packetCodes.accountingRequest) {
    return reasonToDropAccounting(packet, nas);
  }
  return 'unexpected-code';
}

/** Status-Server must be signed (RFC 5997 section 3), and so must EAP (RFC 3579 section 3.2). */
function mustBeSigned(packet: RadiusPacket, nas: Nas): boolean {
  return nas.requireMessageAuthenticator || findOctets(packet, 'EAP-Message') !== undefined;
}

function reasonToDropSigned(packet: RadiusPacket, nas: Nas, required: boolean): DropReason | undefined {
  const check = checkMessageAuthenticator(packet, nas.secret);
  if (check === 'invalid') return 'bad-message-authenticator';
  return check === 'absent' && required ? 'missing-message-authenticator' : undefined;
}

function reasonToDropAccounting(packet: RadiusPacket, nas: Nas): DropReason | undefined {
  if (!hasValidRequestAuthenticator(packet, nas.secret)) return 'bad-request-authenticator';
  if (findOctets(packet, 'Acct-Status-Type') === undefined) return 'missing-status-type';
  const check = checkMessageAuthenticator(packet, nas.secret, zeroAuthenticator);
  return check === 'invalid' ? 'bad-message-authenticator' : undefined;
}
