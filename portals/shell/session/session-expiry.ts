/**
 * What to do when the session has ended while somebody works: the password is asked for in a dialog, and what was refused
 * is sent again when he is back. All requests that were refused meanwhile wait for the same answer.
 */
export class SessionExpiry {
  #waiting: { readonly promise: Promise<boolean>; readonly settle: (again: boolean) => void } | undefined;
  #watched = false;
  readonly #listeners = new Set<() => void>();

  /** Somebody is signed in: from now on a refusal is a session that ended. */
  watch(signedIn: boolean): void {
    this.#watched = signedIn;
  }

  /** Whether the dialog is to be shown. */
  readonly isAsking = (): boolean => this.#waiting !== undefined;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Resolves when the person is back (true), or goes (false). */
  askAgain(): Promise<boolean> {
    if (!this.#watched) return Promise.resolve(false);
    if (!this.#waiting) {
      const { promise, resolve } = Promise.withResolvers<boolean>();
      this.#waiting = { promise, settle: resolve };
      this.#tell();
    }
    return this.#waiting.promise;
  }

  /** The dialog was answered. */
  settle(again: boolean): void {
    this.#waiting?.settle(again);
    this.#waiting = undefined;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** The one of this page. */
export const sessionExpiry = new SessionExpiry();
