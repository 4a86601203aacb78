import type { RadiusPacket } from '../protocol/packet.ts';
import { findInteger, findOctets, findText, findValueName } from '../protocol/read-attributes.ts';
import { normaliseUserName, type UserNameRule } from '../protocol/user-name.ts';
import { acctUniqueSessionId } from './acct-unique-id.ts';
import { findNasAddress } from './nas-address.ts';
import { printableSessionId } from './session-id.ts';
import { readTrafficCounters } from './traffic-counters.ts';

/** The status types that mean something to us: RFC 2866 section 5.1. */
export const statusTypes = {
  1: 'start',
  2: 'stop',
  3: 'interim',
  7: 'accounting-on',
  8: 'accounting-off',
} as const;

export type AccountingStatus = (typeof statusTypes)[keyof typeof statusTypes];

/** An Accounting-Request without its RADIUS dress. Names of values are FreeRADIUS's (`User-Request`). */
export interface AccountingRecord {
  statusType: AccountingStatus;
  /** Acct-Session-Id as text; empty when the NAS sent none (Accounting-On). */
  sessionId: string;
  /** As FreeRADIUS's `acct_unique` computes it: 32 hexadecimal digits. */
  uniqueSessionId: string;
  /** Normalised; empty when absent. */
  userName: string;
  framedIp?: string;
  framedIpv6Address?: string;
  framedIpv6Prefix?: string;
  delegatedIpv6Prefix?: string;
  /** Octets from the subscriber (upload), gigawords included. */
  inputOctets: bigint;
  /** Octets to the subscriber (download), gigawords included. */
  outputOctets: bigint;
  /** False when the NAS sent neither counter: the zeros then mean "not told". */
  countersPresent: boolean;
  sessionTimeSeconds: number;
  terminateCause?: string;
  calledStationId?: string;
  callingStationId?: string;
  /** NAS-IPv6-Address or NAS-IP-Address, otherwise where the packet came from. */
  nasIpAddress: string;
  nasIdentifier?: string;
  nasPort?: number;
  nasPortId?: string;
  nasPortType?: string;
  serviceType?: string;
  framedProtocol?: string;
  authentic?: string;
  connectInfo?: string;
  /** The first Class, byte for byte. */
  class?: Buffer;
  /** When it happened at the NAS: now less Acct-Delay-Time (RFC 2866 section 5.2). */
  eventTime: Date;
}

export interface AccountingSurroundings {
  now: Date;
  /** Source address of the packet. */
  remoteAddress: string;
  userNameRule?: UserNameRule;
}

/** The record of an Accounting-Request, or undefined for status types without meaning to us (tunnel links). */
export function toAccountingRecord(
  packet: RadiusPacket,
  { now, remoteAddress, userNameRule }: AccountingSurroundings,
): AccountingRecord | undefined {
  const statusType = findStatusType(packet);
  if (!statusType) return undefined;
  const delaySeconds = findInteger(packet, 'Acct-Delay-Time') ?? 0;
  return {
    statusType,
    sessionId: printableSessionId(findOctets(packet, 'Acct-Session-Id')),
    uniqueSessionId: acctUniqueSessionId(packet, remoteAddress),
    userName: normaliseUserName(findText(packet, 'User-Name') ?? '', userNameRule),
    ...readTrafficCounters(packet),
    ...readAddresses(packet),
    ...readPlace(packet),
    nasIpAddress: findNasAddress(packet, remoteAddress),
    terminateCause: findValueName(packet, 'Acct-Terminate-Cause'),
    class: findOctets(packet, 'Class'),
    eventTime: new Date(now.getTime() - delaySeconds * 1000),
  };
}

function findStatusType(packet: RadiusPacket): AccountingStatus | undefined {
  const known: Readonly<Record<number, AccountingStatus | undefined>> = statusTypes;
  return known[findInteger(packet, 'Acct-Status-Type') ?? 0];
}

function readAddresses(packet: RadiusPacket) {
  return {
    framedIp: findText(packet, 'Framed-IP-Address'),
    framedIpv6Address: findText(packet, 'Framed-IPv6-Address'),
    framedIpv6Prefix: findText(packet, 'Framed-IPv6-Prefix'),
    delegatedIpv6Prefix: findText(packet, 'Delegated-IPv6-Prefix'),
  };
}

function readPlace(packet: RadiusPacket) {
  return {
    calledStationId: findText(packet, 'Called-Station-Id'),
    callingStationId: findText(packet, 'Calling-Station-Id'),
    nasIdentifier: findText(packet, 'NAS-Identifier'),
    nasPort: findInteger(packet, 'NAS-Port'),
    nasPortId: findText(packet, 'NAS-Port-Id'),
    nasPortType: findValueName(packet, 'NAS-Port-Type'),
    serviceType: findValueName(packet, 'Service-Type'),
    framedProtocol: findValueName(packet, 'Framed-Protocol'),
    authentic: findValueName(packet, 'Acct-Authentic'),
    connectInfo: findText(packet, 'Connect-Info'),
  };
}
