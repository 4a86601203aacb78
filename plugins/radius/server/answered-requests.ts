/** The reply a request got, for its repetitions. */
export interface AnsweredRequests {
  /** The reply given under this key, if it went to the request with this authenticator. */
  find(key: string, authenticator: string): Buffer | undefined;
  remember(key: string, authenticator: string, reply: Buffer): void;
  forget(key: string): void;
  /** Lets go of replies past their window and, when memory is short, of the oldest. */
  sweep(): void;
  /** Octets held, overhead included. */
  octets(): number;
}

export interface AnsweredRequestsOptions {
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

/** Keeps replies in the order they were given, so that the first one that may stay ends a sweep. */
export function createAnsweredRequests(options: AnsweredRequestsOptions): AnsweredRequests {
  const answered = new Map<string, Answered>();
  let octets = 0;

  function forget(key: string): void {
    octets -= costOf(answered.get(key));
    answered.delete(key);
  }

  function sweep(): void {
    const nowMs = options.now().getTime();
    for (const [key, { expiresAtMs }] of answered) {
      if (expiresAtMs > nowMs && octets <= options.maxOctets) return;
      forget(key);
    }
  }

  function remember(key: string, authenticator: string, reply: Buffer): void {
    forget(key);
    const entry = { authenticator, reply, expiresAtMs: options.now().getTime() + options.windowMs };
    answered.set(key, entry);
    octets += costOf(entry);
    sweep();
  }

  function find(key: string, authenticator: string): Buffer | undefined {
    const entry = answered.get(key);
    return entry?.authenticator === authenticator ? entry.reply : undefined;
  }

  return { find, remember, forget, sweep, octets: () => octets };
}

function costOf(entry: Answered | undefined): number {
  return entry ? entry.reply.length + entryOverhead : 0;
}
