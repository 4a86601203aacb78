/** Why a plugin cannot start, in the way the platform acts on. */
export type StartFailureKind = 'not-ready' | 'credentials' | 'permanent';

/** Thrown by a plugin's `start`; made with `startFailures`. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
  readonly kind: StartFailureKind;
  /** Milliseconds until the next try; only for `not-ready`. */
  readonly retryAfterMs: number | undefined;

  constructor(
    kind: StartFailureKind,
    reason: string,
    options: { retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(reason, options.cause === undefined ? undefined : { cause: options.cause });
    this.kind = kind;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/**
 * What a plugin's `start` throws when it cannot start, so that the platform does the right thing about it. Any other
 * error counts as a crash: tried again with growing delay, quarantined after five times.
 *
 * @example
 * const answer = await fetch('https://sms.example/ping').catch((cause: unknown) => {
 *   throw startFailures.notReady('the SMS gateway does not answer', { cause });
 * });
 * if (answer.status === 401) throw startFailures.credentials('the SMS gateway refuses the API key');
 */
export const startFailures = {
  /** Something it needs is not there yet: tried again, with growing delay or after `retryAfterMs`; never quarantined. */
  notReady: (reason: string, options: { retryAfterMs?: number; cause?: unknown } = {}) =>
    new StartFailure('not-ready', reason, options),
  /** A secret or login is refused: not tried again until somebody changes the settings or reloads it. */
  credentials: (reason: string, options: { cause?: unknown } = {}) =>
    new StartFailure('credentials', reason, options),
  /** It can never start as it is: not tried again until another version or other settings come. */
  permanent: (reason: string, options: { cause?: unknown } = {}) =>
    new StartFailure('permanent', reason, options),
};
