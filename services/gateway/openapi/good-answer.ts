import type { ActionContract } from '@isp/sdk';
import { type ExampleWords, exampleOf } from '@isp/sdk/runtime';
import { goodHeaders } from './headers.ts';
import type { Json } from './json.ts';

/** The answer when all went well, by its status. */
export function goodAnswer(action: ActionContract, words: ExampleWords): Json {
  const { result, rest, exampleResult } = action;
  if (!result)
    return { 204: { description: 'Done; there is nothing to answer.', headers: goodHeaders(action) } };
  const example = exampleResult ?? exampleOf(result, { words });
  return {
    [String(rest?.status ?? 200)]: {
      description: descriptions[rest?.status ?? 200] ?? 'Done.',
      headers: goodHeaders(action),
      content: { 'application/json': { schema: result, ...(example === undefined ? {} : { example }) } },
    },
  };
}

const descriptions: Readonly<Record<number, string>> = {
  200: 'Done.',
  201: 'Done; it was created.',
  202: 'Accepted; the work goes on.',
};
