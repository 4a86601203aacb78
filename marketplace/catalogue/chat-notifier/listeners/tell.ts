import type {} from '@isp/customers/contract';
import type {} from '@isp/provisioning/contract';
import { type DeliveryContext, defineListener, type EventName, type ListenerDefinition } from '@isp/sdk';
import type {} from '@isp/subscriptions/contract';
import { eventTexts, wordsOf } from '../domain/texts.ts';
import { keepNews } from '../kept/pending-news.ts';

/** One listener per event that can be told. */
export const listeners: readonly ListenerDefinition[] = Object.keys(eventTexts).map((event) =>
  defineListener(event as EventName, (ctx, data) => tell(ctx, event, data as object as Data)),
);

type Data = Readonly<Record<string, unknown>>;

/** Words an event and keeps it for the channel, once; unless it waits for the digest it is posted at once. */
async function tell(ctx: DeliveryContext, event: string, data: Data): Promise<void> {
  const { templates, jobStatuses, delivery } = ctx.config as {
    templates: Record<string, string>;
    jobStatuses: string[];
    delivery: string;
  };
  if (event === 'provisioning.job-status-changed' && !jobStatuses.includes(String(data.status))) return;
  const text = wordsOf(event, data, templates);
  if (!text) return;
  // Always as long, so that the order of the texts is that of the instants.
  const at = ctx.clock.now().toString({ smallestUnit: 'millisecond' });
  await ctx.transaction(async (tx) => {
    if (!(await ctx.firstTime(tx))) return;
    await keepNews(ctx, tx, { at, event, text, id: ctx.messageId });
    if (delivery === 'at-once') await ctx.enqueue(tx, 'chat-notifier.post', {}, { key: 'post' });
  });
}
