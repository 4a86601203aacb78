export { Attachment, attachmentSeam, CapturedAttachment } from './attachment.ts';
export { CapturedMessage, ListCapturedParams } from './captured-message.ts';
export { Delivery, DeliveryAttempt, DeliveryMode, DeliveryStatus } from './delivery.ts';
export { commsErrors } from './errors.ts';
export { EventList } from './event-list.ts';
export { ListDeliveriesParams, SendMessageParams, SentMessage } from './params.ts';
export type { MessageFailed, MessageSent } from './registry.ts';
