import type { FieldProblem } from '../contract/index.ts';

/** Text with a NUL character passes every JSON Schema and is refused by PostgreSQL (SQLSTATE 22021, 22P05). */
export function nulProblems(value: unknown, path = ''): FieldProblem[] {
  if (typeof value === 'string') {
    return value.includes('\0') ? [{ path, message: 'must not contain a NUL character' }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => nulProblems(part, `${path}/${pointerPart(name)}`));
}

/** One part of a JSON Pointer (RFC 6901 section 3). */
export function pointerPart(name: unknown): string {
  return String(name).replaceAll('~', '~0').replaceAll('/', '~1');
}
