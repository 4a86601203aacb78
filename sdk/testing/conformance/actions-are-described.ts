import type { ActionDefinition } from '../../author/index.ts';
import { FileAnswer } from '../../contract/index.ts';
import { closeSchema, exampleOf, schemaValidator } from '../../runtime/index.ts';
import type { Fact } from './fact.ts';
import { openObjects } from './open-objects.ts';

export const actionsAreDescribed: Fact = {
  name: 'every action says what it does, takes and answers',
  problems: ({ definition }) => (definition.actions ?? []).flatMap(problemsOf),
};

function problemsOf(action: ActionDefinition): string[] {
  const { name, summary, rest, result, status } = action;
  const params = closeSchema(action.params);
  return [
    ...(summary.trim() ? [] : [`${name}: give it a summary of one sentence`]),
    ...openObjects(params).map(
      (path) => `${name}: its params take any field at ${path}; name them, or use Type.Record with a limit`,
    ),
    ...(rest && !result && status !== 204
      ? [`${name}: ${rest} answers something; declare its result schema, or status 204`]
      : []),
    ...(action.file && result !== FileAnswer
      ? [`${name}: it answers a file, so its result is FileAnswer of the SDK`]
      : []),
    ...exampleProblems(action),
    ...answerProblems(action),
  ];
}

function exampleProblems({ name, params, example }: ActionDefinition): string[] {
  if (example === undefined) return [];
  const problems = schemaValidator(closeSchema(params))(structuredClone(example));
  return problems.map(
    ({ path, message }) => `${name}: its example does not fit its params: ${path} ${message}`,
  );
}

/** The documentation shows an answer of every route: the author's, or one made of the schema. */
function answerProblems({ name, rest, result, exampleResult }: ActionDefinition): string[] {
  if (!rest || !result) return [];
  const schema = closeSchema(result);
  const example = exampleResult ?? exampleOf(schema);
  const advice = 'give it an exampleResult, or the fields of its result schema "examples"';
  if (example === undefined) return [`${name}: no example of its answer can be made; ${advice}`];
  return schemaValidator(schema)(structuredClone(example)).map(
    ({ path, message }) =>
      `${name}: the example of its answer does not fit its result: ${path} ${message}; ${advice}`,
  );
}
