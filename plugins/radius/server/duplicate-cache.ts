import type { RadiusPacket } from '../protocol/packet.ts';
import type { RadiusService } from './admit-packet.ts';
import type { RemoteEndpoint } from './engine-options.ts';

/** A request as RFC 5080 section 2.2.2 tells repetitions by. */
export interface RequestIdentity {
  /** The same NAS socket may count its identifiers for each of our ports on its own. */
  service: RadiusService;
  remote: RemoteEndpoint;
  packet: Pick<RadiusPacket, 'identifier' | 'authenticator'>;
}

export type Seen = { before: 'never' } | { before: 'in-work' } | { before: 'answered'; reply: Buffer };

/** Remembers requests in work and the replies given, so that repetitions are not worked on twice. */
export interface DuplicateCache {
  /** Takes note of a request; `never` means: work on it, then call `finish` or `abandon`. */
  begin(request: RequestIdentity): Seen;
  finish(request: RequestIdentity, reply: Buffer): void;
  /** Forgets a request that got no reply: a repetition is worked on afresh. */
  abandon(request: RequestIdentity): void;
  /** Octets held, overhead included. */
  readonly octets: number;
}

export interface DuplicateCacheOptions {
  windowMs: number;
  maxOctets: number;
  now(): Date;
}

interface Answered {
  authenticator: string;
  reply: Buffer;
  expiresAtMs: number;
}

/** What an entry costs beside its reply: keys, authenticator and the map itself; a round figure. */
const entryOverhead = 400;

/**
 * Keyed by socket and identifier, so that a NAS which moves on to a new request replaces its old reply:
 * at most 256 entries for each socket of a NAS. The oldest leave first when memory is short.
 */
export function createDuplicateCache({ windowMs, maxOctets, now }: DuplicateCacheOptions): DuplicateCache {
  const inWork = new Map<string, string>();
  const answered = new Map<string, Answered>();
  let octets = 0;

  function forget(key: string): void {
    const entry = answered.get(key);
    if (!entry) return;
    answered.delete(key);
    octets -= entry.reply.length + entryOverhead;
  }

  function remember(key: string, authenticator: string, reply: Buffer): void {
    forget(key);
    answered.set(key, { authenticator, reply, expiresAtMs: now().getTime() + windowMs });
    octets += reply.length + entryOverhead;
    sweep();
  }

  // Entries stand in the order of their answers, so the first one that may stay ends the search.
  function sweep(): void {
    const nowMs = now().getTime();
    for (const [key, { expiresAtMs }] of answered) {
      if (expiresAtMs > nowMs && octets <= maxOctets) return;
      forget(key);
    }
  }

  function release(request: RequestIdentity): boolean {
    const key = keyOf(request);
    return inWork.get(key) === authenticatorOf(request) && inWork.delete(key);
  }

  return {
    begin(request) {
      sweep();
      const key = keyOf(request);
      const authenticator = authenticatorOf(request);
      if (inWork.get(key) === authenticator) return { before: 'in-work' };
      const earlier = answered.get(key);
      if (earlier?.authenticator === authenticator) return { before: 'answered', reply: earlier.reply };
      forget(key);
      inWork.set(key, authenticator);
      return { before: 'never' };
    },
    finish(request, reply) {
      if (release(request)) remember(keyOf(request), authenticatorOf(request), reply);
    },
    abandon(request) {
      release(request);
    },
    get octets() {
      return octets;
    },
  };
}

function keyOf({ service, remote, packet }: RequestIdentity): string {
  return `${service} ${remote.address} ${remote.port} ${packet.identifier}`;
}

function authenticatorOf({ packet }: RequestIdentity): string {
  return packet.authenticator.toString('latin1');
}
