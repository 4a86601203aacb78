/** What a sandboxed page's frame is told when it begins. */
export interface FrameBeginning {
  readonly plugin: string;
  readonly script: { readonly url: string; readonly integrity: string };
  readonly styles?: { readonly url: string; readonly integrity: string } | undefined;
  readonly component: string;
}

/** What surrounds the page at the moment; sent again whenever it changes. */
export interface FrameSurroundings {
  readonly portal: 'admin' | 'reseller' | 'customer';
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly kind: 'staff' | 'reseller' | 'customer';
  };
  readonly permissions: readonly string[];
  readonly locale: string;
  readonly colorScheme: 'light' | 'dark';
  readonly address: {
    readonly path: string;
    readonly params: Readonly<Record<string, string>>;
    readonly search: Readonly<Record<string, string>>;
  };
  readonly given: Readonly<Record<string, unknown>>;
}

/** From the portal to the frame. */
export type ToFrame =
  | { readonly kind: 'begin'; readonly beginning: FrameBeginning; readonly surroundings: FrameSurroundings }
  | { readonly kind: 'surroundings'; readonly surroundings: FrameSurroundings }
  | { readonly kind: 'answer'; readonly call: number; readonly data?: unknown }
  | { readonly kind: 'refusal'; readonly call: number; readonly problem: FrameProblem }
  | { readonly kind: 'news'; readonly topic: string; readonly change: unknown };

/** From the frame to the portal; none of it is believed. */
export type FromFrame =
  | { readonly kind: 'ready' }
  | { readonly kind: 'height'; readonly pixels: number }
  | {
      readonly kind: 'call';
      readonly call: number;
      readonly method: string;
      readonly path: string;
      readonly init?: FrameCall;
    }
  | { readonly kind: 'navigate'; readonly address: string; readonly replace: boolean }
  | { readonly kind: 'toast'; readonly title: string; readonly text?: string; readonly tone?: string }
  | { readonly kind: 'listen'; readonly topic: string; readonly on: boolean }
  | { readonly kind: 'failed'; readonly message: string };

/** What goes with a call. */
export interface FrameCall {
  readonly params?: {
    readonly path?: Readonly<Record<string, string>>;
    readonly query?: Readonly<Record<string, unknown>>;
  };
  readonly body?: unknown;
}

/** A problem as it travels. */
export interface FrameProblem {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly requestId?: string | undefined;
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}
