import { validationFailed } from '@isp/sdk';
import type { ImportColumn } from '../contract/index.ts';
import { ImportField } from '../contract/index.ts';

const isField = new RegExp((ImportField as unknown as { pattern: string }).pattern);

/**
 * Which field each column is for: what the mapping says; without a mapping the field its heading names, as in an export
 * of the list. Throws `VALIDATION_FAILED` for a heading that is not there, a field two columns are for, and when no
 * column is for the name.
 */
export function mapColumns(
  heading: readonly string[],
  mapping?: Readonly<Record<string, string>>,
): ImportColumn[] {
  const columns = heading.map((name) => {
    const field = mapping ? mapping[name] : isField.test(name) ? name : undefined;
    return field === undefined ? { heading: name } : { heading: name, field };
  });
  const fields = columns.flatMap(({ field }) => field ?? []);
  const problems = [
    ...Object.keys(mapping ?? {})
      .filter((name) => !heading.includes(name))
      .map((name) => `names ${name}, but the file has the columns ${heading.join(', ')}`),
    ...fields
      .filter((field, index) => fields.indexOf(field) !== index)
      .map((field) => `has two columns for ${field}`),
    ...(fields.includes('name') ? [] : ['has no column for name; say which one it is']),
  ];
  if (problems.length > 0) throw validationFailed(problems.map((message) => ({ path: '/mapping', message })));
  return columns;
}
