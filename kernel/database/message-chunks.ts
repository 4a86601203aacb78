/** Most messages that are written as one row of the queue, and most of their characters: the bus takes a megabyte. */
const most = { messages: 100, characters: 200_000 };

/** JSON arrays of messages, none of them too large to be delivered at once. */
export function inChunks(messages: readonly string[]): string[] {
  const chunks: string[][] = [];
  let characters = 0;
  for (const message of messages) {
    const last = chunks.at(-1);
    const fits = last && last.length < most.messages && characters + message.length <= most.characters;
    if (fits) last.push(message);
    else chunks.push([message]);
    characters = message.length + (fits ? characters : 0);
  }
  return chunks.map((chunk) => `[${chunk.join(',')}]`);
}
