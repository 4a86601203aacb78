import { Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { CapturedAttachment } from './attachment.ts';

/** A message as a person would have got it, kept in sandbox mode. */
export const CapturedMessage = Type.Object(
  {
    id: Id,
    at: Instant,
    channel: Type.Literal('mail'),
    deliveryId: Id,
    template: Type.String(),
    from: Type.String(),
    to: Type.String(),
    subject: Type.String(),
    text: Type.String(),
    html: Type.Optional(Type.String()),
    messageId: Type.String(),
    attachments: Type.Optional(Type.Array(CapturedAttachment)),
  },
  { title: 'CapturedMessage' },
);
export type CapturedMessage = Static<typeof CapturedMessage>;

export const ListCapturedParams = listParams({
  filters: { to: Type.String({ maxLength: 254 }), template: Type.String({ maxLength: 80 }) },
  sorts: ['at'],
});
