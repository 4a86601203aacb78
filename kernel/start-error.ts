import type { StartFailureKind } from '@isp/sdk';

/**
 * A reason why the platform cannot start, written for the person at the terminal.
 *
 * The message is one clear sentence: what is wrong and what to do about it. It is printed without a stack and the
 * process exits with code 1.
 *
 * @example
 * throw new StartError('PORT_TAKEN', 'Port 3000 on 127.0.0.1 is already in use; set ISP_HTTP_PORT to a free port.');
 */
export class StartError extends Error {
  /** Stable, upper-case name of the problem, for tests and log filters. */
  readonly code: string;
  /** Which plugin of a host it is about, when that is known. */
  readonly about: ProblemAbout;

  constructor(code: string, message: string, options?: ErrorOptions & { about?: ProblemAbout | undefined }) {
    super(message, options);
    this.name = 'StartError';
    this.code = code;
    this.about = options?.about ?? {};
  }
}

/** What a host process tells about a problem besides its text. */
export interface ProblemAbout {
  readonly plugin?: string;
  /** What the plugin said itself about why it cannot start; `settings`: it was not asked, since settings are missing. */
  readonly failure?: StartFailureKind | 'settings';
  readonly retryAfterMs?: number | undefined;
}
