import type { FieldProblem, MessageTemplate } from '@isp/sdk';
import { closeSchema, schemaValidator, type Validate } from '@isp/sdk/runtime';

/** Compiled schemas by their text: a compiled one is never forgotten, so each is compiled once. */
const validators = new Map<string, Validate>();

/** What of the variables does not fit the message's declaration. Defaults of the schema are filled in. */
export function variableProblems({ variables: schema }: MessageTemplate, given: unknown): FieldProblem[] {
  const text = JSON.stringify(schema);
  const validate = validators.get(text) ?? schemaValidator(closeSchema(schema));
  validators.set(text, validate);
  return validate(given).map(({ path, message }) => ({ path: `/variables${path}`, message }));
}
