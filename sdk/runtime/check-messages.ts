import type { FieldProblem, Manifest, MessageTemplate } from '../contract/index.ts';
import { closeSchema } from './close-schema.ts';
import { partChecker, schemaProblems } from './schema-validator.ts';

/** A message belongs to its plugin, is declared once, and its example is what a sender may give. */
export function checkMessages({ id, contributes }: Partial<Manifest>): FieldProblem[] {
  const messages = contributes?.messages ?? [];
  return messages.flatMap((message, at) => {
    const path = `/contributes/messages/${at}`;
    return [
      ...(message.id.startsWith(`${id}.`)
        ? []
        : [{ path: `${path}/id`, message: `"${message.id}" must start with "${id}."` }]),
      ...(messages.findIndex((other) => other.id === message.id) < at
        ? [{ path: `${path}/id`, message: `"${message.id}" is declared twice` }]
        : []),
      ...exampleProblems(message, path),
    ];
  });
}

function exampleProblems({ variables, example }: MessageTemplate, path: string): FieldProblem[] {
  const unsound = schemaProblems(variables);
  if (unsound.length > 0)
    return unsound.map((problem) => ({ ...problem, path: `${path}/variables${problem.path}` }));
  const problems = partChecker(closeSchema(variables))('', example);
  return problems.map((problem) => ({ ...problem, path: `${path}/example${problem.path}` }));
}
