import { type BatchContext, type BatchItem, defineBatchListener, type HeardEvent, isId } from '@isp/sdk';
import { type NewEntry, writeEntries } from '../data/timeline-store.ts';
import { entryId } from '../domain/entry-id.ts';
import { entryRef } from '../domain/entry-ref.ts';
import { entryTitle } from '../domain/entry-title.ts';
import { declaredTitle } from '../timeline/declared-titles.ts';

/** What any other plugin tells of a customer comes into its timeline; what this one tells is there already. */
export const onAnyEvent = defineBatchListener('*', async (ctx, items) => {
  const entries: NewEntry[] = [];
  for (const item of items) {
    const entry = await entryOf(ctx, item);
    if (entry) entries.push(entry);
  }
  if (entries.length > 0) await ctx.transaction((tx) => writeEntries(tx, entries));
});

async function entryOf(
  ctx: BatchContext,
  { data: { name, data }, messageId, requestId }: BatchItem<HeardEvent>,
): Promise<NewEntry | undefined> {
  const { customerId } = data;
  const plugin = name.slice(0, name.indexOf('.'));
  if (plugin === ctx.plugin || typeof customerId !== 'string' || !isId(customerId)) return undefined;
  const title = entryTitle(await declaredTitle(ctx, name), data);
  const at = instantOf(data.at) ?? ctx.clock.now().toString();
  const ref = entryRef(data, customerId);
  return { id: entryId(messageId), customerId, at, type: name, plugin, title, ref, requestId };
}

/** An event may say when it happened; what is no instant says nothing. */
function instantOf(at: unknown): string | undefined {
  if (typeof at !== 'string') return undefined;
  try {
    return Temporal.Instant.from(at).toString();
  } catch {
    return undefined;
  }
}
