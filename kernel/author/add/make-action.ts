import type { Piece } from './piece.ts';
import type { Words } from './words.ts';

/** An action that answers what it was told: schema, permission, route, handler and test, to be changed. */
export function makeAction(plugin: string, words: Words): Piece {
  const name = `${plugin}.${words.given}`;
  const permission = `${plugin}.${words.thing}.${words.verb}`;
  const route = `POST /${plugin}/${words.given.replace('.', '/')}`;
  return {
    name,
    files: {
      [`actions/${words.file}.ts`]: actionText(name, { words, permission, route }),
      [`test/${words.file}.test.ts`]: testText(name, permission),
    },
    pluginEntry: { list: 'actions', name: words.code, from: `./actions/${words.file}.ts` },
    registryEntry: { kind: 'Actions', name, type: '{ params: { text: string }; result: { text: string } }' },
    manifestEntries: [
      { keys: ['contributes', 'permissions'], value: { id: permission, title: words.title } },
    ],
    readmeRow: { name, route: `${route} { text }` },
  };
}

function actionText(
  name: string,
  { words, permission, route }: { words: Words; permission: string; route: string },
): string {
  return `import { defineAction } from '@isp/sdk';
import { Type } from 'typebox';

/** ${words.title}: answers the text it was told. */
export const ${words.code} = defineAction('${name}', {
  summary: '${words.title}: answers the text it was told.',
  permission: '${permission}',
  rest: '${route}',
  params: Type.Object({ text: Type.String({ minLength: 1, maxLength: 200 }) }),
  result: Type.Object({ text: Type.String() }),
  example: { text: 'some words' },
  handler: async (_ctx, { text }) => ({ text }),
});
`;
}

function testText(name: string, permission: string): string {
  return `import { createTestHost } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';

test('${name} answers the text it was told, to who holds its permission', async () => {
  await using host = await createTestHost({ directory: new URL('..', import.meta.url) });
  const params = { text: 'some words' };
  expect(await host.call('${name}', params, { as: host.staff('${permission}') })).toEqual(params);
  await expect(host.call('${name}', params, { as: host.staff() })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
`;
}
