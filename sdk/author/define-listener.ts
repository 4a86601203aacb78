import type { EventData, EventName } from '../contract/index.ts';
import { alone } from './alone.ts';
import type { BatchContext, BatchItem } from './batches.ts';
import type { DeliveryContext } from './context.ts';

/** A durable event as a listener to all of them gets it. */
export interface HeardEvent {
  /** `customers.customer-created` */
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** An inert description of what a plugin does about a durable event. */
export interface ListenerDefinition {
  readonly kind: 'listener';
  /** A name, or `*`. */
  readonly event: string;
  readonly handler: (ctx: DeliveryContext, data: never) => Promise<void>;
  /** There for events that are handled many at a time; `handler` does the same with one. */
  readonly handleMany?: (ctx: BatchContext, items: readonly BatchItem<never>[]) => Promise<void>;
}

/**
 * Listens to a durable event. Delivered at least once, also when the plugin was down at that moment; handlers are
 * idempotent (by the data's ids, or with `ctx.firstTime`). `*` hears every event that a plugin declares in
 * `contributes.events`, its own included, but for those it has a listener of their own for. The manifest asks for it
 * with `"events.subscribe": ["*"]`.
 *
 * @example
 * export const onAnything = defineListener('*', async (ctx, { name, data }) => {
 *   ctx.log.info({ name, customerId: data.customerId }, 'something happened');
 * });
 */
export function defineListener<N extends EventName>(
  event: N,
  handler: (ctx: DeliveryContext, data: EventData<N>) => Promise<void>,
): ListenerDefinition;
export function defineListener(
  event: '*',
  handler: (ctx: DeliveryContext, event: HeardEvent) => Promise<void>,
): ListenerDefinition;
export function defineListener(event: string, handler: ListenerDefinition['handler']): ListenerDefinition {
  return { kind: 'listener', event, handler };
}

/**
 * Listens to a durable event, many at a time as far as there are many: up to 100 in one call. When the call fails each
 * of them is handled again by itself, so that one that cannot be handled holds up no other; so do the work in one
 * transaction, or let a repetition change nothing. Not for plugins with the runtime `sandbox`.
 *
 * @example
 * export const onCustomerCreated = defineBatchListener('customers.customer-created', async (ctx, items) => {
 *   ctx.log.info({ customers: items.map(({ data }) => data.customerId) }, 'there are new customers');
 * });
 */
export function defineBatchListener<N extends EventName>(
  event: N,
  handleMany: (ctx: BatchContext, items: readonly BatchItem<EventData<N>>[]) => Promise<void>,
): ListenerDefinition;
export function defineBatchListener(
  event: '*',
  handleMany: (ctx: BatchContext, items: readonly BatchItem<HeardEvent>[]) => Promise<void>,
): ListenerDefinition;
export function defineBatchListener(
  event: string,
  handleMany: NonNullable<ListenerDefinition['handleMany']>,
): ListenerDefinition {
  return { kind: 'listener', event, handler: alone(handleMany), handleMany };
}
