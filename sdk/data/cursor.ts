import { type IspError, validationFailed } from '../contract/index.ts';

/** Where a page ended: the sort it was made with, the last row's sort value and its id. */
export interface Cursor {
  readonly sort: string;
  readonly value: string;
  readonly id: string;
}

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.sort, cursor.value, cursor.id])).toString('base64url');
}

/** Reads a cursor; one that was altered or belongs to another sort order is refused. */
export function decodeCursor(text: string, sort: string): Cursor {
  const parts = parse(text);
  if (!parts || parts[0] !== sort) throw cursorRefused();
  return { sort, value: parts[1], id: parts[2] };
}

export function cursorRefused(cause?: unknown): IspError {
  const message = 'is not a cursor of this list with this sort order; start again without it';
  return validationFailed([{ path: '/cursor', message }], { cause });
}

function parse(text: string): [string, string, string] | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return isCursor(value) && /^[0-9a-f-]{36}$/.test(value[2]) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isCursor(value: unknown): value is [string, string, string] {
  return Array.isArray(value) && value.length === 3 && value.every((part) => typeof part === 'string');
}
