import type { EventData, EventName } from '../contract/index.ts';
import type { DeliveryContext } from './context.ts';

/** An inert description of what a plugin does about a durable event. */
export interface ListenerDefinition {
  readonly kind: 'listener';
  readonly event: string;
  readonly handler: (ctx: DeliveryContext, data: never) => Promise<void>;
}

/**
 * Listens to a durable event. Delivered at least once, also when the plugin was down at that moment; handlers are
 * idempotent (by the data's ids, or with `ctx.firstTime`).
 */
export function defineListener<N extends EventName>(
  event: N,
  handler: (ctx: DeliveryContext, data: EventData<N>) => Promise<void>,
): ListenerDefinition {
  return { kind: 'listener', event, handler };
}
