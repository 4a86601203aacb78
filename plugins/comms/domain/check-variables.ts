import type { FieldProblem, MessageTemplate } from '@isp/sdk';
import { keptValidator } from '@isp/sdk/runtime';

/** What of the variables does not fit the message's declaration. Defaults of the schema are filled in. */
export function variableProblems({ variables: schema }: MessageTemplate, given: unknown): FieldProblem[] {
  return keptValidator(schema)(given).map(({ path, message }) => ({ path: `/variables${path}`, message }));
}
