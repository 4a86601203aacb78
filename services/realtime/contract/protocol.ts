import { type Static, Type } from 'typebox';

/** What a client asks for. */
export const SubscribeRequest = Type.Object({
  topic: Type.String({ minLength: 1, maxLength: 40 }),
  /** The last number seen; with the `epoch` it belongs to, only what was missed is sent instead of a snapshot. */
  since: Type.Optional(Type.Integer({ minimum: 0 })),
  epoch: Type.Optional(Type.String({ maxLength: 64 })),
});
export type SubscribeRequest = Static<typeof SubscribeRequest>;

export const UnsubscribeRequest = Type.Object({ topic: Type.String({ minLength: 1, maxLength: 40 }) });
export type UnsubscribeRequest = Static<typeof UnsubscribeRequest>;

/** An error as live clients get it; the fields mean what they mean in the REST interface. */
export interface LiveProblem {
  readonly code: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
}

/** How a request went, given to its acknowledgement. */
export type Answer = { readonly ok: true } | { readonly ok: false; readonly error: LiveProblem };

/** A topic's snapshot or one change of it. Numbers of one epoch grow; those in between are not for you to see. */
export interface TopicMessage {
  readonly topic: string;
  /** Numbers of different epochs have nothing to do with each other. */
  readonly epoch: string;
  /** The number of the change, or of the last change before the snapshot was taken. */
  readonly seq: number;
  readonly data: unknown;
}

/** What a client may emit. */
export interface ClientEvents {
  subscribe(request: SubscribeRequest, answer?: (answer: Answer) => void): void;
  unsubscribe(request: UnsubscribeRequest, answer?: (answer: Answer) => void): void;
}

/** What a client may hear. */
export interface ServerEvents {
  snapshot(message: TopicMessage): void;
  change(message: TopicMessage): void;
  /** A subscription is over; the connection stays. */
  ended(message: { readonly topic: string; readonly error: LiveProblem }): void;
  /** A request that has no acknowledgement was refused. */
  problem(error: LiveProblem): void;
  /** Why the connection is closed now. */
  leaving(reason: LiveProblem): void;
}
