import type { Message, TakenRow } from './message.ts';

/** Most rows that are delivered together, and most of their bytes: the bus takes a megabyte. */
const mostRows = 100;
const mostBytes = 300_000;

/**
 * What is delivered next: the first row, with those that fit to it where the plugin takes many at a time. A row of
 * several messages goes by itself.
 */
export function nextBatch(
  waiting: readonly TakenRow[],
  takesMany: (message: Message) => boolean,
): { readonly batch: TakenRow[]; readonly rest: TakenRow[] } {
  const [first, ...others] = waiting as [TakenRow, ...TakenRow[]];
  const [message] = first.messages;
  if (!message || first.inOneRow || !takesMany(message)) return { batch: [first], rest: others };
  const [batch, rest] = [[first], [] as TakenRow[]];
  let { bytes } = first;
  for (const row of others) {
    const fits = isAlike(row, message) && batch.length < mostRows && bytes + row.bytes <= mostBytes;
    (fits ? batch : rest).push(row);
    if (fits) bytes += row.bytes;
  }
  return { batch, rest };
}

function isAlike({ inOneRow, messages: [message] }: TakenRow, { kind, name }: Message): boolean {
  return !inOneRow && message?.kind === kind && message.name === name;
}
