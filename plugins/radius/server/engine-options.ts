import type { Credentials } from '../protocol/credentials.ts';
import type { RadiusPacket, Secret } from '../protocol/packet.ts';
import type { NamedAttribute } from '../protocol/read-attributes.ts';
import type { UserNameRule } from '../protocol/user-name.ts';
import type { AccountingRecord } from './accounting-record.ts';
import type { RadiusCounters } from './counters.ts';

/** Where a datagram came from; `RemoteInfo` of node:dgram fits. */
export interface RemoteEndpoint {
  address: string;
  port: number;
}

/** A network access server that may ask us. */
export interface Nas {
  id: string;
  secret: Secret;
  /** Drop Access-Requests without Message-Authenticator; wanted wherever the NAS can send one (CVE-2024-3596). */
  requireMessageAuthenticator: boolean;
  /** What FreeRADIUS calls `nas.type`: the vendor whose attributes it understands. */
  type?: string;
  /** How its subscribers come: pppoe, ipoe, hotspot, static. */
  accessType?: string | undefined;
  /** NAS-Identifier its packets must carry: of one that shares its address with others. */
  identifier?: string | undefined;
  /** Acct-Interim-Interval for its sessions, when it is not the usual one. */
  interimSeconds?: number | undefined;
}

/** What came with a request beside its content. */
export interface RequestOrigin {
  nas: Nas;
  remote: RemoteEndpoint;
  /** For attributes beyond the named fields. */
  packet: RadiusPacket;
  receivedAt: Date;
}

/** An Access-Request whose NAS is known and whose Message-Authenticator, if any, is right. */
export interface AccessRequest extends RequestOrigin {
  /** Normalised; empty when the request has none. */
  userName: string;
  /** Byte for byte, as `verifyPassword` needs it. */
  rawUserName: Buffer;
  credentials: Credentials;
}

/** `ignore` sends nothing, so that the NAS repeats or asks its second server: for "cannot decide now". */
export type AccessDecision =
  | { result: 'accept'; attributes: readonly NamedAttribute[] }
  | { result: 'reject'; attributes?: readonly NamedAttribute[] }
  | { result: 'ignore' };

/** Runs something later; the returned function takes it back. */
export type Schedule = (run: () => void, delayMs: number) => () => void;

/** Text first, as Moleculer's logger has it. Secrets and passwords are never among the data. */
export interface RadiusLog {
  warn(text: string, data: object): void;
  error(text: string, data: object): void;
}

export interface RadiusEngineOptions {
  /** Every NAS of an address. IPv4 peers of a dual-stack socket are asked for as plain IPv4 addresses. */
  findNas(address: string): readonly Nas[] | Promise<readonly Nas[]>;
  /** A rejected promise counts as `ignore`. */
  authenticate(request: AccessRequest): Promise<AccessDecision>;
  /** Must resolve only once the record is safe: then it is acknowledged. Must bear repetition. */
  account(record: AccountingRecord, origin: RequestOrigin): Promise<void>;
  counters: RadiusCounters;
  log: RadiusLog;
  now(): Date;
  /** How long an Access-Reject is held back; default 1000. */
  rejectDelayMs?: number;
  /** Default: the timers of Node. */
  schedule?: Schedule;
  userNameRule?: UserNameRule;
  /** Requests in work at once before new ones are dropped; default 10,000. */
  maxInFlight?: number;
  /** How long replies are kept for repeated requests; default 30,000 (RFC 5080 section 2.2.2). */
  duplicateWindowMs?: number;
  /** Memory for these replies in octets; default 64 MiB. */
  maxDuplicateOctets?: number;
}
