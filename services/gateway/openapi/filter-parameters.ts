import type { JsonSchema } from '@isp/sdk';
import type { Json } from './json.ts';
import { propertiesOf } from './request-fields.ts';

const words: Readonly<Record<string, string>> = {
  in: 'one of these',
  ne: 'another one',
  gte: 'at or above it',
  gt: 'above it',
  lte: 'at or below it',
  lt: 'below it',
};

/** `filter[status]`, and for ranges `filter[createdAt][gte]` and the like. */
export function filterParameters(filter: JsonSchema): Json[] {
  return Object.entries(propertiesOf(filter)).flatMap(([name, schema]) => [
    parameter(`filter[${name}]`, equalTo(schema), `Only rows with this ${name}.`),
    ...Object.entries(rangeOf(schema)).map(([operator, bound]) =>
      parameter(
        `filter[${name}][${operator}]`,
        bound,
        `Only rows whose ${name} is ${words[operator] ?? operator}.`,
      ),
    ),
  ]);
}

function parameter(name: string, schema: JsonSchema, description: string): Json {
  const list = schema.type === 'array' ? { style: 'form', explode: false } : {};
  return { name, in: 'query', required: false, description, schema, ...list };
}

function ways(schema: JsonSchema): readonly JsonSchema[] {
  return (schema.anyOf as readonly JsonSchema[] | undefined) ?? [];
}

const isRange = ({ type, properties }: JsonSchema) => type === 'object' && properties !== undefined;

/** The value itself, without the form with operators. */
function equalTo(schema: JsonSchema): JsonSchema {
  const others = ways(schema).filter((way) => !isRange(way));
  return others.length === 1 && others.length < ways(schema).length ? (others[0] as JsonSchema) : schema;
}

function rangeOf(schema: JsonSchema): Readonly<Record<string, JsonSchema>> {
  const range = ways(schema).find(isRange);
  return range ? propertiesOf(range) : {};
}
