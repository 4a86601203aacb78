import type { ActionDefinition } from '../../author/index.ts';
import { platformErrors } from '../../contract/index.ts';
import type { Fact } from './fact.ts';
import type { SourceFile } from './subject.ts';

/** The platform answers these itself, so every route documents them; a conflict is the action's own. */
const everywhere = new Set(Object.keys(platformErrors).filter((code) => code !== 'CONFLICT'));

/** Callers know of an error by the contract only: the API's documentation and the client are made of it. */
export const errorsAreListed: Fact = {
  name: "every error an action's own file throws is in its errors",
  problems: ({ definition, sources }) =>
    (definition.actions ?? []).flatMap((action) => sources.flatMap((source) => missing(action, source))),
};

function missing({ name, rest, errors }: ActionDefinition, { path, text }: SourceFile): string[] {
  const declared = text.match(/\bdefineAction\(\s*'[^']+'/g) ?? [];
  if (!rest || declared.length !== 1 || !declared[0]?.endsWith(`'${name}'`)) return [];
  const listed = new Set(errors.map(({ code }) => code));
  const thrown = [...text.matchAll(/\bthrow\s+\w*[eE]rrors\.([A-Z][A-Z0-9_]+)\(/g)].map(
    ([, code]) => code as string,
  );
  return [...new Set(thrown)]
    .filter((code) => !listed.has(code) && !everywhere.has(code))
    .map((code) => `${path}: ${name} throws ${code}, which its errors do not list; add it`);
}
