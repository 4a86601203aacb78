import type { Piece } from './piece.ts';
import type { Words } from './words.ts';

/** A durable job that logs what it was given, to be changed. */
export function makeJob(plugin: string, words: Words): Piece {
  const name = `${plugin}.${words.file}`;
  return {
    name,
    files: { [`jobs/${words.file}.ts`]: jobText(name, words) },
    pluginEntry: { list: 'jobs', name: words.code, from: `./jobs/${words.file}.ts` },
    registryEntry: { kind: 'Jobs', name, type: '{ id: string }' },
    manifestEntries: [],
  };
}

function jobText(name: string, { code, title }: Words): string {
  return `import { defineJob, Id } from '@isp/sdk';
import { Type } from 'typebox';

/** ${title}: run at least once after the transaction that enqueued it, so doing it twice has to be like doing it once. */
export const ${code} = defineJob('${name}', {
  data: Type.Object({ id: Id }),
  async handler(ctx, { id }) {
    ctx.log.info({ id, attempt: ctx.attempt }, '${title.toLowerCase()}');
  },
});
`;
}
