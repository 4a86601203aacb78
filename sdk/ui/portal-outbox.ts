import type { AnswerOf, InitOf, PathOf } from '../client/calls.ts';

/** A change that waits in this browser until there is a connection. */
export interface WaitingChange {
  /** Its `Idempotency-Key`. */
  readonly id: string;
  /** Below `/api/v1`: `/customers/01900000-0000-7000-8000-000000000001/notes`. */
  readonly address: string;
  /** What it is, in the language of who made it. */
  readonly title: string;
  readonly body: unknown;
  /** When it was made (RFC 3339). */
  readonly at: string;
  /** Why the platform did not take it; absent: it was not answered yet. */
  readonly refusal?: string;
}

/** What became of a change: the platform has it (`answer` is absent when its reply was lost), or it waits. */
export type Posted<Answer> =
  | { readonly sent: true; readonly answer: Answer | undefined }
  | { readonly sent: false; readonly change: WaitingChange };

/** Changes that may wait: those of actions with `queueable`. */
export interface PortalOutbox {
  /**
   * Posts a change, and keeps it in this browser when there is no connection. It is sent once when there is one, also by
   * another window or after this one was closed. A route that is not `queueable` fails instead, as it does with `api.post`.
   *
   * @throws ApiError for what the platform refuses; nothing is kept then.
   * @example
   * const { sent } = await outbox.post(
   *   '/customers/{id}/notes',
   *   { params: { path: { id } }, body: { text } },
   *   { title: 'Note about Ana Adler' },
   * );
   */
  post<P extends PathOf<'post'>>(
    path: P,
    init: InitOf<P, 'post'>,
    about: { readonly title: string },
  ): Promise<Posted<AnswerOf<P, 'post'>>>;
  /** All that waits, the oldest first; the same list until it changes. */
  readonly list: () => readonly WaitingChange[];
  /** Hears of changes of the list; answers how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}
