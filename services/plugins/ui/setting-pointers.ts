import { readProblem } from '@isp/ui';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly secret?: boolean;
}

/** JSON Pointers of the settings that are never shown. */
export function secretPointers(schema: unknown, at = ''): string[] {
  return Object.entries((schema as Schema).properties ?? {}).flatMap(([name, inner]) =>
    inner.secret ? [`${at}/${name}`] : secretPointers(inner, `${at}/${name}`),
  );
}

/** A refusal as one of what is below a pointer: errors of its fields are without it. */
export function problemBelow(error: unknown, pointer: string): unknown {
  const problem = readProblem(error);
  if (!problem.errors.some(({ path }) => path.startsWith(`${pointer}/`))) return error;
  const errors = problem.errors.map(({ path, message }) => ({
    path: path.startsWith(`${pointer}/`) ? path.slice(pointer.length) : path,
    message,
  }));
  return { ...problem, errors };
}
