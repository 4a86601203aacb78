import type { ById, ListQuery, Page } from '@isp/sdk';
import type { CapturedMessage } from './captured-message.ts';
import type { Delivery } from './delivery.ts';
import type { EventList } from './event-list.ts';
import type { SendMessageParams, SentMessage } from './params.ts';

/** A mail server took a message to a customer. */
export interface MessageSent {
  readonly deliveryId: string;
  readonly resellerId: string;
  readonly customerId: string;
  readonly template: string;
  /** The sender's key of the message. */
  readonly key?: string;
}

/** A message could not be delivered, and is not tried again. */
export interface MessageFailed {
  readonly deliveryId: string;
  readonly resellerId: string;
  readonly customerId?: string;
  readonly template: string;
  readonly to: string;
  readonly reason: string;
  /** The sender's key of the message. */
  readonly key?: string;
}

declare module '@isp/sdk' {
  interface Actions {
    'comms.messages.send': { params: SendMessageParams; result: SentMessage };
    'comms.deliveries.list': { params: ListQuery; result: Page<Delivery> };
    'comms.deliveries.get': { params: ById; result: Delivery };
    'comms.deliveries.retry': { params: ById; result: Delivery };
    'comms.events.list': { params: Record<string, never>; result: EventList };
    'comms.captured.list': { params: ListQuery; result: Page<CapturedMessage> };
  }
  interface Events {
    'comms.message-sent': MessageSent;
    'comms.message-failed': MessageFailed;
  }
  interface Jobs {
    'comms.deliver': { deliveryId: string };
  }
}
