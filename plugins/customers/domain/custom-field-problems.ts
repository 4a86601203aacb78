import type { FieldProblem } from '@isp/sdk';
import type { CustomField, CustomFieldChanges } from '../contract/index.ts';

type Value = CustomFieldChanges[string];

/**
 * What is wrong with the values of the ISP's own fields. A name nobody defined is taken as it comes. Required ones have
 * to be there only when a customer is added: one that is there already may still lack a field defined later.
 */
export function customFieldProblems(
  defined: readonly CustomField[],
  given: CustomFieldChanges = {},
  { adding }: { adding: boolean },
): FieldProblem[] {
  return defined.flatMap((field) => {
    const value = given[field.name];
    const message = value === undefined ? missing(field, adding) : misfit(field, value);
    return message ? [{ path: `/customFields/${field.name}`, message }] : [];
  });
}

function missing({ required, title }: CustomField, adding: boolean): string | undefined {
  return required && adding ? `is required (${title})` : undefined;
}

function misfit({ type, options = [], required }: CustomField, value: Value): string | undefined {
  if (value === null) return required ? 'is required, so it cannot be removed' : undefined;
  if (required && value === '') return 'is required, so it cannot be empty';
  if (type === 'number' || type === 'boolean')
    return typeof value === type ? undefined : `is to be a ${type}, not ${JSON.stringify(value)}`;
  if (typeof value !== 'string') return `is to be text, not ${JSON.stringify(value)}`;
  if (type === 'date') return isDate(value) ? undefined : 'is no date such as 2026-02-28';
  if (type === 'choice' && !options.includes(value)) return `is to be one of ${options.join(', ')}`;
  return undefined;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}
