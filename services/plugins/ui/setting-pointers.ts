import { readProblem } from '@isp/ui';
import type { FormErrors } from '@isp/ui/forms';

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

/** What a refusal says of the fields below a pointer, each without it. */
export function errorsBelow(error: unknown, pointer: string): FormErrors {
  const found = readProblem(error).errors.filter(({ path }) => path.startsWith(`${pointer}/`));
  return Object.fromEntries(found.map(({ path, message }) => [path.slice(pointer.length), message]));
}
