import type { JsonSchema } from '../contract/index.ts';
import { closeSchema } from './close-schema.ts';
import { schemaValidator, type Validate } from './schema-validator.ts';

/** By the text of the schema. */
const kept = new Map<string, Validate>();

/**
 * The validator of a schema that is known at run time only, closed first. What was compiled is never forgotten, so this is
 * for schemas of which there are few, such as those of plugins.
 */
export function keptValidator(schema: JsonSchema): Validate {
  const text = JSON.stringify(schema);
  const validate = kept.get(text) ?? schemaValidator(closeSchema(schema));
  kept.set(text, validate);
  return validate;
}
