import type { FieldProblem, Origin, Principal, RetryAdvice } from '@isp/sdk';

/** Kinds of frames. `message` is between host and isolate; the process between them passes it on unread. */
export const frameKinds = { message: 'm', load: 'l', control: 'c' } as const;

/** An error on its way over the boundary. */
export interface CarriedError {
  readonly message: string;
  /** Absent: a defect, which is logged and answered as INTERNAL. */
  readonly code?: string;
  readonly status?: number;
  readonly retry?: RetryAdvice;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly FieldProblem[];
  readonly stack?: string;
  /** Thrown by `start` with `startFailures`. */
  readonly failure?: { readonly kind: string; readonly retryAfterMs?: number };
}

export type HandlerKind =
  | 'action'
  | 'job'
  | 'event'
  | 'schedule'
  | 'start'
  | 'open'
  | 'configure'
  | 'drain'
  | 'stop'
  | 'health';

/** Whom a run is for. The signed token stays in the host. */
export interface RunIdentity {
  readonly plugin: string;
  readonly principal: Principal;
  readonly requestId: string;
  readonly origin?: Origin | undefined;
  readonly messageId?: string;
  readonly attempt?: number;
}

/** Settings and business time, sent along when they have changed. */
export interface Surroundings {
  readonly config?: Readonly<Record<string, unknown>>;
  /** RFC 3339; null: business time is real time. */
  readonly standsAt?: string | null;
}

/** From the host into the isolate. */
export type Inwards = Surroundings &
  (
    | { readonly k: 'describe' }
    | {
        readonly k: 'run';
        readonly r: number;
        readonly h: HandlerKind;
        readonly n: string;
        readonly p: unknown;
        readonly c: RunIdentity;
      }
    | { readonly k: 'answer'; readonly i: number; readonly v?: unknown; readonly e?: CarriedError }
  );

/** From the isolate to the host: whatever is in it was written by a stranger. */
export type Outwards =
  | { readonly k: 'described'; readonly v?: unknown; readonly e?: CarriedError }
  | { readonly k: 'done'; readonly r: number; readonly v?: unknown; readonly e?: CarriedError }
  | {
      readonly k: 'ask';
      /** Absent: nobody waits for an answer. */
      readonly i?: number;
      readonly r: number;
      /** Context within the run: 0, or one made with `asPlugin`. */
      readonly x: number;
      readonly f: string;
      readonly a: unknown;
    };

/** What the process needs to make the isolate. */
export interface LoadOrder {
  readonly isolateMb: number;
  readonly sliceMs: number;
  readonly timers: number;
  readonly longestTimerMs: number;
  readonly modules: Readonly<Record<'text' | 'typebox' | '@isp/sdk' | 'inside', string>>;
  readonly plugin: { readonly code: string; readonly file: string };
}

/** News of the locked-down process itself. */
export type Control =
  | { readonly is: 'loaded' }
  | { readonly is: 'failed'; readonly message: string; readonly stack: string }
  | { readonly is: 'hang'; readonly run: number; readonly stack: string; readonly heapBytes: number }
  | { readonly is: 'out-of-memory'; readonly run: number }
  | { readonly is: 'pong' };
