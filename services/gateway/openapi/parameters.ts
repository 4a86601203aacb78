import type { ActionContract, JsonSchema } from '@isp/sdk';
import { exampleOf } from '@isp/sdk/runtime';
import { beginsSession } from '../http/session-effects.ts';
import { filterParameters } from './filter-parameters.ts';
import type { Json } from './json.ts';
import { ref } from './json.ts';
import { bodyFields, isRead, pathFields, propertiesOf, requiredOf } from './request-fields.ts';

/** What of a request is not its body: path, query and headers. */
export function parameters(action: ActionContract): Json[] {
  return [
    ...pathFields(action).map((name) => pathParameter(name, action)),
    ...(isRead(action) ? bodyFields(action).flatMap((name) => queryParameters(name, action.params)) : []),
    ...(action.rawBody?.headers ?? []).map((name) => ({
      name,
      in: 'header',
      description: 'Handed to the action as it came.',
      schema: { type: 'string' },
    })),
    ...(action.csv ? csvParameters : []),
    ...(beginsSession(action) ? [prefer] : []),
    ...(action.idempotencyKey ? [ref('parameters', 'IdempotencyKey')] : []),
    ...(action.ifMatch ? [ref('parameters', 'IfMatch')] : []),
    ...(action.etag && action.rest?.method === 'GET' ? [ref('parameters', 'IfNoneMatch')] : []),
    ref('parameters', 'RequestId'),
  ];
}

/** For pages: the cookie is enough for them. */
const prefer: Json = {
  name: 'Prefer',
  in: 'header',
  description:
    '`return=minimal` (RFC 7240): a browser gets its cookie and the answer 204, so that no script holds the token.',
  schema: { type: 'string' },
};

function pathParameter(name: string, { params, example }: ActionContract): Json {
  const schema = (propertiesOf(params)[name] ?? { type: 'string' }) as JsonSchema;
  const shown = (example as Json | undefined)?.[name] ?? exampleOf(schema, { name });
  return {
    name,
    in: 'path',
    required: true,
    description: (schema.description as string | undefined) ?? `Names the ${name === 'id' ? 'thing' : name}.`,
    schema,
    ...(shown === undefined ? {} : { example: shown }),
  };
}

/** One field of the query; `filter` becomes one parameter per filter, as it is written in the address. */
function queryParameters(name: string, params: JsonSchema): Json[] {
  const schema = propertiesOf(params)[name] as JsonSchema;
  if (name === 'filter' && schema.type === 'object') return filterParameters(schema);
  const description = (schema.description as string | undefined) ?? meanings[name];
  return [
    {
      name,
      in: 'query',
      required: requiredOf(params).includes(name),
      ...(description ? { description } : {}),
      schema,
      ...(schema.type === 'object' ? { style: 'deepObject', explode: true } : {}),
    },
  ];
}

const csvParameters: readonly Json[] = [
  {
    name: 'format',
    in: 'query',
    description:
      '`csv` sends all rows that fit, not only a page: without `limit`, `cursor`, `offset` and `total`. Texts that begin like a formula get an apostrophe.',
    schema: { enum: ['json', 'csv'], default: 'json' },
  },
  {
    name: 'except',
    in: 'query',
    description: 'For `format=csv`: up to 200 ids of rows that are left out, with commas between them.',
    schema: { type: 'string' },
  },
  {
    name: 'bom',
    in: 'query',
    description: 'For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8.',
    schema: { enum: ['true', 'false'], default: 'false' },
  },
];

/** What the conventions of lists mean, which every list has. */
const meanings: Readonly<Record<string, string>> = {
  limit: 'Rows per page.',
  cursor: '`page.nextCursor` of the page before; only with the same sort order.',
  offset:
    'Rows to pass over, from the cursor or the beginning on. For a place in the middle; whoever reads all uses cursors.',
  sort: 'Field to sort by; a leading `-` sorts downwards.',
  q: 'Free text.',
  total:
    'Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing.',
};
