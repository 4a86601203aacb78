import type { Context } from '@isp/sdk';
import type { SessionNews } from '../contract/index.ts';

/** Tells live views of sessions: staff, and the subscriber's own reseller and customer. */
export function tellSessionNews(context: Context, news: readonly SessionNews[]): void {
  for (const one of news) {
    const { resellerId, customerId } = one;
    context.broadcast('sessions', one, { resellerId, customerId });
  }
}
