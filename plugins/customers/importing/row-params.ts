import { plainCell } from '@isp/sdk/tables';
import type { CustomField, ImportColumn } from '../contract/index.ts';

const words: Readonly<Record<string, boolean>> = {
  ...{ true: true, yes: true, '1': true },
  ...{ false: false, no: false, '0': false },
};

/** What a row of text says of a customer, nested as `POST /customers` takes it. Empty cells say nothing. */
export function rowParams(
  columns: readonly ImportColumn[],
  cells: readonly string[],
  defined: readonly CustomField[],
): Record<string, unknown> {
  const params: Record<string, unknown> = {};
  columns.forEach(({ field }, index) => {
    const text = plainCell(cells[index] ?? '');
    if (field === undefined || text === '') return;
    const [first = '', second] = field.split('.');
    const value = cellValue(field, text, defined);
    const part = second === undefined ? value : { [second]: value };
    params[first] = isObject(part) ? { ...(params[first] as object | undefined), ...part } : part;
  });
  return params;
}

function cellValue(field: string, text: string, defined: readonly CustomField[]): unknown {
  if (field === 'tags') return tagsOf(text);
  if (field === 'customFields') return fieldsOf(text);
  if (field === 'billing.billCycleDay') return numberOf(text);
  if (!field.startsWith('customFields.')) return text;
  const type = defined.find(({ name }) => field === `customFields.${name}`)?.type;
  if (type === 'number') return numberOf(text);
  return type === 'boolean' ? (words[text.toLowerCase()] ?? text) : text;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All own fields in one column, as an export writes them; what is no JSON stays text, and is refused. */
function fieldsOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** What is no number stays text, and is refused where a number is due. */
function numberOf(text: string): number | string {
  return /^-?\d{1,15}(\.\d{1,9})?$/.test(text) ? Number(text) : text;
}

/** `vip|fibre`, or a list in JSON as an export writes it. */
function tagsOf(text: string): unknown {
  try {
    const read: unknown = JSON.parse(text);
    if (Array.isArray(read)) return read;
  } catch {
    // No JSON: words.
  }
  return text.split('|').map((tag) => tag.trim());
}
