export { smsErrors } from './errors.ts';
export {
  ByKey,
  ListMessagesParams,
  Message,
  MessageKey,
  MessageList,
  MessageStatus,
  SendMessageParams,
} from './message.ts';
export type {} from './registry.ts';
