import type { Piece } from './piece.ts';
import type { Words } from './words.ts';

/** A durable event: declared, typed, and a function that publishes it. */
export function makeEvent(plugin: string, words: Words): Piece {
  const name = `${plugin}.${words.file}`;
  return {
    name,
    files: { [`events/${words.file}.ts`]: eventText(name, words) },
    registryEntry: { kind: 'Events', name, type: '{ id: string }' },
    manifestEntries: [{ keys: ['contributes', 'events'], value: { name, title: words.title } }],
  };
}

function eventText(name: string, { code, title }: Words): string {
  const published = `publish${code.charAt(0).toUpperCase()}${code.slice(1)}`;
  return `import type { Context, EventData, Transaction } from '@isp/sdk';

/** ${title}: told to everybody who listens, once the transaction of the change it is about has committed. */
export function ${published}(
  ctx: Pick<Context, 'publish'>,
  tx: Transaction,
  data: EventData<'${name}'>,
): Promise<void> {
  return ctx.publish(tx, '${name}', data);
}
`;
}
