import type { ActionContract } from '@isp/sdk';
import { type ExampleWords, exampleOf } from '@isp/sdk/runtime';
import { csvColumns } from '../csv/csv-columns.ts';
import { csvHeader, csvLines } from '../csv/csv-lines.ts';
import { goodHeaders } from './headers.ts';
import type { Json } from './json.ts';

/** The answer when all went well, by its status. */
export function goodAnswer(action: ActionContract, words: ExampleWords): Json {
  const { result, rest, exampleResult } = action;
  if (!result)
    return { 204: { description: 'Done; there is nothing to answer.', headers: goodHeaders(action) } };
  if (action.file) return { ...fileOf(action, action.file), ...(action.etag ? notModified(action) : {}) };
  const example = exampleResult ?? exampleOf(result, { words });
  const json = { schema: result, ...(example === undefined ? {} : { example }) };
  const good = {
    description: descriptions[rest?.status ?? 200] ?? 'Done.',
    headers: goodHeaders(action),
    content: { 'application/json': json, ...(action.csv ? csvOf(action, example) : {}) },
  };
  return { [String(rest?.status ?? 200)]: good, ...(action.etag ? notModified(action) : {}) };
}

/** With `format=csv`: a line of names, and one per row of all pages. */
function csvOf({ result = {} }: ActionContract, example: unknown): Json {
  const columns = csvColumns(result);
  const { data = [] } = (example ?? {}) as { data?: Readonly<Record<string, unknown>>[] };
  return {
    'text/csv': { schema: { type: 'string' }, example: csvHeader(columns) + csvLines(columns, data) },
  };
}

/** The bytes of a file. */
function fileOf(action: ActionContract, type: string): Json {
  const headers = goodHeaders(action);
  const media = type.split(';')[0] as string;
  return {
    [String(action.rest?.status ?? 200)]: {
      description: 'The file.',
      headers,
      content: { [media]: { schema: { type: 'string', format: 'binary' } } },
    },
  };
}

function notModified(action: ActionContract): Json {
  if (action.rest?.method !== 'GET') return {};
  return { 304: { description: 'It is the one named in `If-None-Match`.', headers: goodHeaders(action) } };
}

const descriptions: Readonly<Record<number, string>> = {
  200: 'Done.',
  201: 'Done; it was created.',
  202: 'Accepted; the work goes on.',
};
