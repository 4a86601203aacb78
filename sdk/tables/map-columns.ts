import { validationFailed } from '../contract/index.ts';

/** A column of a file; without a field it is passed over. */
export interface MappedColumn {
  readonly heading: string;
  readonly field?: string;
}

/** Which fields columns may be for, and which of them there have to be. */
export interface MappingRules {
  isField(name: string): boolean;
  readonly required: readonly string[];
}

/**
 * Which field each column is for: what the mapping says; without a mapping the field its heading names, as in an export
 * of the list. Throws `VALIDATION_FAILED` for a heading or field that is not there, a field two columns are for, and when no
 * column is for a field that is needed.
 */
export function mapColumns(
  heading: readonly string[],
  mapping: Readonly<Record<string, string>> | undefined,
  { isField, required }: MappingRules,
): MappedColumn[] {
  const columns = heading.map((name) => {
    const field = mapping ? mapping[name] : isField(name) ? name : undefined;
    return field === undefined ? { heading: name } : { heading: name, field };
  });
  const fields = columns.flatMap(({ field }) => field ?? []);
  const problems = [
    ...Object.keys(mapping ?? {})
      .filter((name) => !heading.includes(name))
      .map((name) => `names ${name}, but the file has the columns ${heading.join(', ')}`),
    ...fields
      .filter((field) => !isField(field))
      .map((field) => `has a column for ${field}, which is no field`),
    ...fields
      .filter((field, index) => fields.indexOf(field) !== index)
      .map((field) => `has two columns for ${field}`),
    ...required
      .filter((field) => !fields.includes(field))
      .map((field) => `has no column for ${field}; say which one it is`),
  ];
  if (problems.length > 0) throw validationFailed(problems.map((message) => ({ path: '/mapping', message })));
  return columns;
}
