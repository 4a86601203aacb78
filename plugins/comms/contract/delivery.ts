import { Id, Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** `sending`: at this moment, or by a process that died in the middle and is followed by another try. */
export const DeliveryStatus = Type.Union([
  Type.Literal('queued'),
  Type.Literal('sending'),
  Type.Literal('sent'),
  Type.Literal('failed'),
]);
export type DeliveryStatus = Static<typeof DeliveryStatus>;

/** `queued`: durable, with retries. `now`: at once, nothing of its content is kept. */
export const DeliveryMode = Type.Union([Type.Literal('queued'), Type.Literal('now')]);
export type DeliveryMode = Static<typeof DeliveryMode>;

/** One try to hand a message to the mail server. */
export const DeliveryAttempt = Type.Object({
  startedAt: Instant,
  endedAt: Type.Optional(Instant),
  /** Absent while it is going on. `interrupted`: its process ended, so the mail may have left or not. */
  outcome: Type.Optional(
    Type.Union([
      Type.Literal('sent'),
      Type.Literal('temporary'),
      Type.Literal('permanent'),
      Type.Literal('interrupted'),
    ]),
  ),
  /** What the server answered, or what happened instead. */
  response: Type.Optional(Type.String()),
});
export type DeliveryAttempt = Static<typeof DeliveryAttempt>;

/** A message on its way to one person, without its content. */
export const Delivery = Type.Object(
  {
    id: Id,
    resellerId: Id,
    customerId: Type.Optional(Id),
    sender: Type.String({ description: 'The plugin that sent it' }),
    template: Type.String(),
    to: Type.String(),
    mode: DeliveryMode,
    status: DeliveryStatus,
    messageId: Type.String({ description: 'Message-ID of the mail' }),
    attempts: Type.Array(DeliveryAttempt, { description: 'The last ones, oldest first' }),
    tries: Type.Integer({ description: 'Tries since it was queued, or queued again by hand' }),
    reason: Type.Optional(Type.String({ description: 'Why it has not arrived' })),
    nextAttemptAt: Type.Optional(Instant),
    sentAt: Type.Optional(Instant),
    createdAt: Instant,
    updatedAt: Instant,
  },
  { title: 'Delivery' },
);
export type Delivery = Static<typeof Delivery>;
