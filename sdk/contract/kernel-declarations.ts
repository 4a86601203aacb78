import type { DeclaredEvent } from './declared-event.ts';
import type { MessageTemplate } from './message-template.ts';

/** A declared event of an enabled plugin. */
export interface OwnedEvent extends DeclaredEvent {
  readonly plugin: string;
}

/** A message of an installed plugin. */
export interface OwnedMessage extends MessageTemplate {
  readonly plugin: string;
}

declare module './registry.ts' {
  interface Actions {
    /** The events enabled plugins declare, running or not. */
    'kernel.events': { params: Record<string, never>; result: OwnedEvent[] };
    /** The messages enabled plugins contribute, running or not; one of them when `id` is given. */
    'kernel.messages': { params: { id?: string }; result: OwnedMessage[] };
  }
}
