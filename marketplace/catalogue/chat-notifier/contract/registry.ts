import type { PostResult, Waiting } from './news.ts';

declare module '@isp/sdk' {
  interface Actions {
    'chat-notifier.news.list': { params: Record<string, never>; result: Waiting };
    'chat-notifier.news.test': { params: Record<string, never>; result: PostResult };
  }
  interface Jobs {
    'chat-notifier.post': Record<string, never>;
  }
}
