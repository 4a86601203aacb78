import { Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';

export const DeliveryStatus = Type.Union([
  Type.Literal('pending'),
  Type.Literal('delivered'),
  Type.Literal('failed'),
]);
export type DeliveryStatus = Static<typeof DeliveryStatus>;

/** One request and what came back. */
export const DeliveryAttempt = Type.Object({
  startedAt: Instant,
  ms: Type.Integer({ minimum: 0 }),
  url: Type.String(),
  status: Type.Optional(Type.Integer({ description: 'HTTP status; absent when nobody answered' })),
  error: Type.Optional(Type.String({ description: 'Why there is no answer, or what an answer means' })),
  response: Type.Optional(Type.String({ description: 'The beginning of the answer’s body' })),
});
export type DeliveryAttempt = Static<typeof DeliveryAttempt>;

/** One event on its way to one endpoint. */
export const Delivery = Type.Object(
  {
    id: Id,
    endpointId: Id,
    resellerId: Id,
    messageId: Type.String({ description: 'webhook-id: the same in every try and replay of one event' }),
    event: Type.String(),
    body: Type.String({ description: 'The body that is sent, exactly' }),
    status: DeliveryStatus,
    tries: Type.Integer({ minimum: 0 }),
    attempts: Type.Array(DeliveryAttempt),
    reason: Type.Optional(Type.String({ description: 'Why it has not arrived' })),
    nextAttemptAt: Type.Optional(Instant),
    replayOf: Type.Optional(Id),
    deliveredAt: Type.Optional(Instant),
    createdAt: Instant,
    updatedAt: Instant,
  },
  { title: 'Delivery' },
);
export type Delivery = Static<typeof Delivery>;

export const ListDeliveriesParams = listParams({
  filters: {
    endpointId: Id,
    status: DeliveryStatus,
    event: Type.String({ maxLength: 80 }),
    messageId: Type.String({ maxLength: 60 }),
  },
  ranges: { createdAt: Type.String({ format: 'date-time' }) },
  sorts: ['createdAt'],
});

/** What webhooks can send. */
export const EventList = Type.Object({
  data: Type.Array(
    Type.Object({
      name: Type.String(),
      plugin: Type.String(),
      title: Type.String(),
      description: Type.Optional(Type.String()),
      forResellers: Type.Boolean({ description: 'false: only endpoints of the ISP itself get it' }),
      data: Type.Optional(
        Type.Unsafe<Readonly<Record<string, unknown>>>({
          type: 'object',
          description: 'JSON Schema of data',
          additionalProperties: true,
        }),
      ),
    }),
  ),
});
export type EventList = Static<typeof EventList>;
