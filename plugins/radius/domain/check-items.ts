import { findDefinition } from '../protocol/dictionary/dictionary.ts';
import { encodeValue } from '../protocol/encode-value.ts';
import { type Item, sameName } from './item.ts';

/** What check items are compared with: the request's attributes and those the server adds (Huntgroup-Name). */
export interface RequestAttribute {
  readonly name: string;
  readonly value: string | number | Buffer;
}

const setting = new Set([':=', '+=']);
/** FreeRADIUS never compares these: they configure the server. */
const serverItems = new Set(['auth-type', 'autz-type', 'acct-type', 'session-type', 'crypt-password']);

/** Whether a request fits all check items, as rlm_sql's `paircompare` decides it: setting items always do. */
export function fitsAll(items: readonly Item[], request: readonly RequestAttribute[]): boolean {
  return items.every(
    (item) => setting.has(item.op) || serverItems.has(item.attribute.toLowerCase()) || fits(item, request),
  );
}

function fits(item: Item, request: readonly RequestAttribute[]): boolean {
  const present = request.filter(({ name }) => sameName(name, item.attribute));
  if (item.op === '!*') return present.length === 0;
  if (item.op === '=*') return present.length > 0;
  return present.some(({ value }) => compare(item, value));
}

function compare({ attribute, op, value: wanted }: Item, value: RequestAttribute['value']): boolean {
  switch (op) {
    case '=~':
    case '!~':
      return matches(wanted, String(value)) === (op === '=~');
    case '<':
      return Number(value) < Number(wanted);
    case '<=':
      return Number(value) <= Number(wanted);
    case '>':
      return Number(value) > Number(wanted);
    case '>=':
      return Number(value) >= Number(wanted);
    case '!=':
      return !equals(attribute, wanted, value);
    default:
      return equals(attribute, wanted, value);
  }
}

/** Compares by the attribute's type, so that `Framed-User` equals 2. */
function equals(attribute: string, wanted: string, value: RequestAttribute['value']): boolean {
  const definition = findDefinition(attribute);
  if (!definition) return wanted === String(value);
  try {
    return encodeValue(definition, wanted).equals(encodeValue(definition, value));
  } catch {
    return false;
  }
}

function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern).test(text);
  } catch {
    return false;
  }
}
