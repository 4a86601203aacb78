import type { JsonSchema } from '../contract/index.ts';
import { closeSchema } from './close-schema.ts';
import { isSchema, schemaValidator, type Validate } from './schema-validator.ts';

/**
 * The validator of a schema, closed first, compiled when it first checks something: a plugin has hundreds of actions, and
 * compiling them all took a third of its start. What may not compile is compiled at once, so that a plugin with a schema
 * that cannot be used never starts.
 *
 * @throws Error of ajv, with what is wrong with the schema.
 */
export function lazyValidator(schema: unknown): Validate {
  let validate = surelyCompiles(schema) ? undefined : compiled(schema);
  return (value) => {
    validate ??= compiled(schema);
    return validate(value);
  };
}

const compiled = (schema: unknown) => schemaValidator(closeSchema(schema));

function surelyCompiles(schema: unknown): boolean {
  return isSchema(schema as JsonSchema) && !isDoubtful(schema);
}

/** Keywords that refer to something elsewhere, or that the meta-schema of JSON Schema does not know. */
const doubtful = new Set([
  '$anchor',
  '$dynamicAnchor',
  '$dynamicRef',
  '$id',
  '$ref',
  'applies',
  'discriminator',
  'nullable',
  'secret',
]);

function isDoubtful(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(isDoubtful);
  if (typeof node !== 'object' || node === null) return false;
  return Object.entries(node).some(([keyword, value]) => isDoubtfulKeyword(keyword, value));
}

function isDoubtfulKeyword(keyword: string, value: unknown): boolean {
  switch (keyword) {
    case 'properties':
      return Object.values(value as object).some(isDoubtful);
    case 'patternProperties':
      return (
        !Object.keys(value as object).every(isExpression) || Object.values(value as object).some(isDoubtful)
      );
    case 'pattern':
      return !isExpression(value);
    case 'enum':
      return (value as unknown[]).length === 0;
    default:
      return doubtful.has(keyword) || isDoubtful(value);
  }
}

function isExpression(text: unknown): boolean {
  try {
    return new RegExp(text as string, 'u') !== undefined;
  } catch {
    return false;
  }
}
