import { Id, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { Attachment } from './attachment.ts';
import { DeliveryMode, DeliveryStatus } from './delivery.ts';

/** What a plugin asks to have sent to one person. */
export const SendMessageParams = Type.Object({
  to: Type.String({ format: 'email', maxLength: 254 }),
  template: Type.String({
    pattern: '^[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*$',
    description: 'A message of contributes.messages of the plugin that calls',
  }),
  variables: Type.Record(Type.String(), Type.Unknown(), { description: 'As the message declares them' }),
  deliver: Type.Optional(DeliveryMode),
  attachments: Type.Optional(Type.Array(Attachment, { maxItems: 10 })),
  /** At most one message per sender and key: the second call answers the first one's delivery. */
  key: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  resellerId: Type.Optional(Id),
  customerId: Type.Optional(Id),
});
export type SendMessageParams = Static<typeof SendMessageParams>;

/** What became of the request. */
export const SentMessage = Type.Object({ deliveryId: Id, status: DeliveryStatus });
export type SentMessage = Static<typeof SentMessage>;

export const ListDeliveriesParams = listParams({
  filters: {
    status: DeliveryStatus,
    template: Type.String({ maxLength: 80 }),
    to: Type.String({ maxLength: 254 }),
    customerId: Id,
    resellerId: Id,
  },
  ranges: { createdAt: Type.String({ format: 'date-time' }) },
  sorts: ['createdAt'],
});
