import type { JsonSchema } from '../../contract/index.ts';
import { words, wordsByFormat } from './example-words.ts';

/** A text that fits length, format and pattern of a schema; undefined when no word does. */
export function exampleText(schema: JsonSchema): string | undefined {
  const { format } = schema;
  if (typeof format === 'string' && wordsByFormat[format] !== undefined) return wordsByFormat[format];
  return words.flatMap((word) => [word, cut(word, schema)]).find((word) => textFits(schema, word));
}

function cut(word: string, { maxLength }: JsonSchema): string {
  return typeof maxLength === 'number' ? word.slice(0, maxLength) : word;
}

/** Whether a text fits what a schema says of texts, formats aside. */
export function textFits(schema: JsonSchema, text: string): boolean {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern, format } = schema as TextSchema;
  if (text.length < minLength || text.length > maxLength) return false;
  if (format !== undefined && !formatFits(format, text)) return false;
  return pattern === undefined || patternFits(pattern, text);
}

/** A pattern no expression can be made of fits nothing. */
function patternFits(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    return false;
  }
}

interface TextSchema {
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
}

/** Words are of the shape of the known ones or not. */
function formatFits(format: string, text: string): boolean {
  const known = wordsByFormat[format];
  if (known === undefined || text === known) return true;
  const shape = (value: string) => value.replace(/[0-9a-f]/g, '0');
  return format === 'email' ? /^[^@\s]+@[\w.-]+$/.test(text) : shape(text) === shape(known);
}
