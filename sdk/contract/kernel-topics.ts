import type { LiveTopic } from './live.ts';

/** A live topic of an enabled plugin. */
export interface OwnedTopic extends LiveTopic {
  readonly plugin: string;
}

declare module './registry.ts' {
  interface Actions {
    /** The live topics of all enabled plugins, running or not. */
    'kernel.topics': { params: Record<string, never>; result: OwnedTopic[] };
  }
}
