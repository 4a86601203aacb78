import { Money, pageOf } from '@isp/sdk';
import { closeSchema } from '@isp/sdk/runtime';
import { Type } from 'typebox';
import type { Json } from './json.ts';
import { ref } from './json.ts';

const closed = (properties: Json, optional: readonly string[] = []): Json => ({
  type: 'object',
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
  additionalProperties: false,
});

const text = (description: string): Json => ({ type: 'string', description });

const fieldProblem = closed(
  {
    path: text('JSON Pointer (RFC 6901) into the request.'),
    message: text('What is wrong with the field.'),
    id: text('Of `CONSENT_REQUIRED`: the permission that is asked for.'),
    title: text('Of `CONSENT_REQUIRED`: what the permission means.'),
    plugin: text('Of `CONSENT_REQUIRED`: the plugin that asks, where it is not the one of the request.'),
  },
  ['id', 'title', 'plugin'],
);

const problem = closed(
  {
    type: text('Names the kind of error: `urn:isp:error:` and the code.'),
    title: text('What the status means.'),
    status: { type: 'integer', description: 'The HTTP status again.' },
    detail: text('What happened, what was kept and what to do next; for people.'),
    code: text('Stays as it is; what programs go by.'),
    requestId: text('Finds the request in the logs.'),
    errors: {
      type: 'array',
      description: 'Each field that does not fit.',
      items: ref('schemas', 'FieldProblem'),
    },
  },
  ['errors'],
);

/** Schemas every part of the platform uses, by their names in the document. */
export const sharedSchemas: Readonly<Record<string, Json>> = {
  Problem: problem,
  FieldProblem: fieldProblem,
  PageInfo: closeSchema(pageOf(Type.Null()).properties.page),
  Money: closeSchema(Money),
};
