import type { ErrorObject } from 'ajv/dist/2020.js';

/**
 * Of a value that may come in several forms (`anyOf`) each form says what does not fit. Told is what the forms say whose
 * type it has, else which types there are; of fixed values, all in one sentence.
 */
export function ofFittingForms(errors: readonly ErrorObject[]): ErrorObject[] {
  return errors
    .filter(({ keyword }) => keyword === 'anyOf')
    .reduce<readonly ErrorObject[]>(withoutOthers, errors)
    .slice();
}

function withoutOthers(errors: readonly ErrorObject[], failed: ErrorObject): readonly ErrorObject[] {
  const forms = Map.groupBy(errors, (error) => formOf(error, failed));
  const rest = [...(forms.get(undefined) ?? [])].filter((error) => error !== failed);
  forms.delete(undefined);
  const said = [...forms.values()];
  if (said.length === 0) return errors;
  const typed = said.filter((form) => !form.some((error) => isOfType(error, failed)));
  const entered = typed.filter((form) => form.some((error) => isInside(error, failed)));
  const fitting = entered.length > 0 ? entered : typed;
  if (fitting.length === 0) return [...rest, ...said.flat().filter((error) => isOfType(error, failed))];
  const values = fitting.flat();
  return [...rest, ...(values.every(({ keyword }) => keyword === 'const') ? [oneOf(values)] : values)];
}

/** The place of the form an error belongs to; undefined for one of something else. */
function formOf({ schemaPath }: ErrorObject, failed: ErrorObject): string | undefined {
  const within = `${failed.schemaPath}/`;
  return schemaPath.startsWith(within) ? schemaPath.slice(within.length).split('/')[0] : undefined;
}

function isOfType({ keyword, instancePath }: ErrorObject, failed: ErrorObject): boolean {
  return keyword === 'type' && instancePath === failed.instancePath;
}

/** It is about what is in an object or list, so the value is one. */
function isInside({ keyword, instancePath }: ErrorObject, failed: ErrorObject): boolean {
  return instancePath !== failed.instancePath || ofObjects.has(keyword);
}

const ofObjects = new Set(['additionalProperties', 'required', 'minProperties']);

function oneOf(values: readonly ErrorObject[]): ErrorObject {
  const allowedValues = values.map(({ params }) => params.allowedValue as unknown);
  return { ...(values[0] as ErrorObject), keyword: 'enum', params: { allowedValues } };
}
