import { Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** Forwards only: `queued → sent → delivered | undelivered`, or `failed` when no provider took it. */
export const MessageStatus = Type.Union([
  Type.Literal('queued'),
  Type.Literal('sent'),
  Type.Literal('delivered'),
  Type.Literal('undelivered'),
  Type.Literal('failed'),
]);
export type MessageStatus = Static<typeof MessageStatus>;

/** Chosen by whoever sends: the same key is the same message. */
export const MessageKey = Type.String({ minLength: 1, maxLength: 100, pattern: '^[A-Za-z0-9._:-]+$' });

export const SendMessageParams = Type.Object({
  key: MessageKey,
  to: Type.String({ pattern: '^\\+[1-9][0-9]{6,14}$', description: 'E.164: +4915112345678' }),
  text: Type.String({ minLength: 1, maxLength: 1600 }),
});
export type SendMessageParams = Static<typeof SendMessageParams>;

/** A message; its text is not kept once it left. */
export const Message = Type.Object({
  key: MessageKey,
  to: Type.String(),
  status: MessageStatus,
  encoding: Type.Union([Type.Literal('GSM-7'), Type.Literal('UCS-2')]),
  segments: Type.Integer({ minimum: 1 }),
  /** Tries so far. */
  attempts: Type.Integer({ minimum: 0 }),
  /** Who took it, and under which name. */
  provider: Type.Optional(Type.String()),
  providerId: Type.Optional(Type.String()),
  /** Why it is not sent or did not arrive. */
  reason: Type.Optional(Type.String()),
  queuedAt: Instant,
  sentAt: Type.Optional(Instant),
  settledAt: Type.Optional(Instant),
});
export type Message = Static<typeof Message>;

export const ByKey = Type.Object({ key: MessageKey });
export type ByKey = Static<typeof ByKey>;

export const ListMessagesParams = Type.Object({
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  /** Key of the last message of the page before. */
  after: Type.Optional(MessageKey),
});
export type ListMessagesParams = Static<typeof ListMessagesParams>;

/** In the order of their keys. */
export const MessageList = Type.Object({ data: Type.Array(Message) });
export type MessageList = Static<typeof MessageList>;
