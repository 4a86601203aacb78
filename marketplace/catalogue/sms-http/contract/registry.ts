import type { ByKey, ListMessagesParams, Message, MessageList, SendMessageParams } from './message.ts';

interface MessageNews {
  readonly key: string;
  readonly to: string;
}

declare module '@isp/sdk' {
  interface Actions {
    'sms-http.messages.send': { params: SendMessageParams; result: Message };
    'sms-http.messages.get': { params: ByKey; result: Message };
    'sms-http.messages.list': { params: ListMessagesParams; result: MessageList };
  }
  interface Events {
    'sms-http.message-sent': MessageNews & { readonly provider: string; readonly segments: number };
    'sms-http.message-delivered': MessageNews;
    'sms-http.message-failed': MessageNews & { readonly reason: string };
  }
  interface Jobs {
    'sms-http.deliver': { key: string };
  }
}
