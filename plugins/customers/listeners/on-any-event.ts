import { defineListener } from '@isp/sdk';
import { writeEntry } from '../data/timeline-store.ts';
import { entryId } from '../domain/entry-id.ts';
import { entryRef } from '../domain/entry-ref.ts';
import { entryTitle } from '../domain/entry-title.ts';
import { declaredTitle } from '../timeline/declared-titles.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What any other plugin tells of a customer comes into its timeline; what this one tells is there already. */
export const onAnyEvent = defineListener('*', async (ctx, { name, data }) => {
  const { customerId } = data;
  const plugin = name.slice(0, name.indexOf('.'));
  if (plugin === ctx.plugin || typeof customerId !== 'string' || !uuid.test(customerId)) return;
  const title = entryTitle(await declaredTitle(ctx, name), data);
  const at = instantOf(data.at) ?? ctx.clock.now().toString();
  const ref = entryRef(data, customerId);
  const entry = { id: entryId(ctx.messageId), customerId, at, type: name, plugin, title, ref };
  await ctx.transaction((tx) => writeEntry(tx, { ...entry, requestId: ctx.requestId }));
});

/** An event may say when it happened; what is no instant says nothing. */
function instantOf(at: unknown): string | undefined {
  if (typeof at !== 'string') return undefined;
  try {
    return Temporal.Instant.from(at).toString();
  } catch {
    return undefined;
  }
}
