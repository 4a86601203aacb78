import type { ActionContract } from '@isp/sdk';
import { exampleOf } from '@isp/sdk/runtime';
import type { Json } from './json.ts';
import { bodyFields, isRead, pathFields, propertiesOf, requiredOf } from './request-fields.ts';

/** What is sent, with an example; undefined where nothing is. */
export function requestBody(action: ActionContract): Json | undefined {
  if (action.rawBody) return rawBody;
  const names = bodyFields(action);
  if (isRead(action) || (names.length === 0 && !takesFurtherFields(action))) return undefined;
  const required = requiredOf(action.params).filter((name) => names.includes(name));
  const properties = propertiesOf(action.params);
  const { type: _, properties: __, required: ___, ...rest } = action.params;
  const schema = {
    additionalProperties: false,
    ...rest,
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, properties[name]])),
    ...(required.length > 0 ? { required } : {}),
  };
  const example = given(action) ?? exampleOf(schema, { requiredOnly: true });
  return {
    required: required.length > 0,
    content: { 'application/json': { schema, ...(example === undefined ? {} : { example }) } },
  };
}

/** Whether fields may be sent that only somebody else can name, as those of a type of service. */
function takesFurtherFields({ params }: ActionContract): boolean {
  return typeof params.additionalProperties === 'object';
}

const rawBody: Json = {
  description: 'Taken as it comes, of any content type, as UTF-8.',
  content: { '*/*': { schema: { type: 'string' } } },
};

/** The author's example of all params, less those of the path. */
function given(action: ActionContract): Json | undefined {
  const { example } = action;
  if (typeof example !== 'object' || example === null) return undefined;
  const inPath = pathFields(action);
  return Object.fromEntries(Object.entries(example).filter(([name]) => !inPath.includes(name)));
}
