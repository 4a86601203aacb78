/** What a row of the queue tells a plugin: a job, an event or a tick of a schedule. */
export interface Message {
  readonly kind: 'job' | 'event' | 'schedule';
  readonly name: string;
  readonly data: unknown;
  readonly messageId: string;
  readonly requestId?: string;
}

/** A row of the queue that this dispatcher has taken. */
export interface TakenRow {
  readonly id: string;
  readonly plugin: string;
  /** Several where they were written by one call for a plugin that takes many at a time. */
  readonly messages: readonly Message[];
  readonly inOneRow: boolean;
  /** Tries, this one included. */
  readonly attempts: number;
  readonly bytes: number;
}
