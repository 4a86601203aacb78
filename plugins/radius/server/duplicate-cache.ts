import type { RadiusPacket } from '../protocol/packet.ts';
import type { RadiusService } from './admit-packet.ts';
import { type AnsweredRequestsOptions, createAnsweredRequests } from './answered-requests.ts';
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
  octets(): number;
}

/**
 * Keyed by socket and identifier, so that a NAS which moves on to a new request replaces its old reply:
 * at most 256 entries for each socket of a NAS.
 */
export function createDuplicateCache(options: AnsweredRequestsOptions): DuplicateCache {
  const answered = createAnsweredRequests(options);
  const inWork = new Map<string, string>();

  function begin(request: RequestIdentity): Seen {
    const { key, authenticator } = namesOf(request);
    answered.sweep();
    if (inWork.get(key) === authenticator) return { before: 'in-work' };
    const reply = answered.find(key, authenticator);
    if (reply) return { before: 'answered', reply };
    answered.forget(key);
    inWork.set(key, authenticator);
    return { before: 'never' };
  }

  /** False when the NAS has moved on to another request under the same identifier meanwhile. */
  function release(request: RequestIdentity): boolean {
    const { key, authenticator } = namesOf(request);
    return inWork.get(key) === authenticator && inWork.delete(key);
  }

  function finish(request: RequestIdentity, reply: Buffer): void {
    const { key, authenticator } = namesOf(request);
    if (release(request)) answered.remember(key, authenticator, reply);
  }

  return { begin, finish, abandon: (request) => void release(request), octets: answered.octets };
}

function namesOf({ service, remote, packet }: RequestIdentity): { key: string; authenticator: string } {
  return {
    key: `${service} ${remote.address} ${remote.port} ${packet.identifier}`,
    authenticator: packet.authenticator.toString('latin1'),
  };
}
