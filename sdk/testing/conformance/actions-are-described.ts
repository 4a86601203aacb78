import type { ActionDefinition } from '../../author/index.ts';
import { closeSchema, schemaValidator } from '../../runtime/index.ts';
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
    ...exampleProblems(action),
  ];
}

function exampleProblems({ name, params, example }: ActionDefinition): string[] {
  if (example === undefined) return [];
  const problems = schemaValidator(closeSchema(params))(structuredClone(example));
  return problems.map(
    ({ path, message }) => `${name}: its example does not fit its params: ${path} ${message}`,
  );
}
