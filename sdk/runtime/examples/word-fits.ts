import type { JsonSchema } from '../../contract/index.ts';
import { textFits } from './example-text.ts';

/** Whether a value may stand for a schema, by what can be told without compiling it, which costs milliseconds. */
export function wordFits(schema: JsonSchema, value: unknown): boolean {
  const { anyOf, oneOf = anyOf, enum: values, const: constant } = schema as Choices;
  if (oneOf) return oneOf.some((way) => wordFits(way, value));
  if (values) return values.includes(value);
  if (constant !== undefined) return constant === value;
  const types = [schema.type].flat();
  if (value === null) return types.includes('null');
  if (Array.isArray(value)) return types.includes('array') && itemsFit(schema, value);
  if (typeof value === 'object') return types.includes('object') && fieldsFit(schema, value);
  if (typeof value === 'string') return types.includes('string') && textFits(schema, value);
  if (typeof value === 'boolean') return types.includes('boolean');
  return types.some((type) => type === 'integer' || type === 'number') && numberFits(schema, value as number);
}

interface Choices {
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

function itemsFit(schema: JsonSchema, items: readonly unknown[]): boolean {
  const { items: each = {}, minItems = 0, maxItems = items.length } = schema as Lengths;
  const long = items.length >= minItems && items.length <= maxItems;
  return long && items.every((item) => wordFits(each, item));
}

interface Lengths {
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
}

function fieldsFit(schema: JsonSchema, value: object): boolean {
  const { properties = {}, required = [] } = schema as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  const fields = Object.entries(value);
  const known = fields.every(([name, field]) => {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return property !== undefined && wordFits(property, field);
  });
  return known && required.every((name) => Object.hasOwn(value, name));
}

function numberFits(schema: JsonSchema, value: number): boolean {
  const { minimum = value, maximum = value } = schema as { minimum?: number; maximum?: number };
  const whole = ![schema.type].flat().includes('integer') || Number.isInteger(value);
  return whole && value >= minimum && value <= maximum;
}
