import type { JsonSchema } from '../../contract/index.ts';
import { exampleText } from './example-text.ts';
import { wordsByName } from './example-words.ts';
import { wordFits } from './word-fits.ts';

/** By the name of a field, what it may be; the first that fits is taken. */
export type ExampleWords = Readonly<Record<string, readonly unknown[]>>;

/** How an example is made. */
export interface ExampleOptions {
  /** The field's name, for words that suit it. */
  readonly name?: string;
  /** Values that fields of these names have elsewhere, such as in the request; taken where they fit. */
  readonly words?: ExampleWords;
  /** Leaves out what is not required. */
  readonly requiredOnly?: boolean;
}

const deepest = 8;

/**
 * A value that fits a closed schema: of its `examples`, default, constants and formats, else of words that suit the names
 * of its fields. Undefined when nothing known fits, so that the author has to give `examples`.
 */
export function exampleOf(schema: JsonSchema, options: ExampleOptions = {}): unknown {
  return make(schema, options, 0);
}

function make(schema: JsonSchema, options: ExampleOptions, depth: number): unknown {
  if (depth > deepest) return undefined;
  const { name = '', words = {} } = options;
  const own = wordsFor(words, name).find((value) => wordFits(schema, value));
  if (own !== undefined) return own;
  const said = saidBySchema(schema);
  if (said !== undefined) return said;
  const word = wordsFor(wordsByName, name).find((value) => wordFits(schema, value));
  if (word !== undefined) return word;
  const ways = (schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined;
  if (ways) return ways.map((way) => make(way, options, depth + 1)).find((value) => value !== undefined);
  return ofType(schema, options, depth);
}

/** Names such as `constructor` are no words. */
function wordsFor(words: ExampleWords, name: string): readonly unknown[] {
  return Object.hasOwn(words, name) ? (words[name] as readonly unknown[]) : [];
}

function saidBySchema(schema: JsonSchema): unknown {
  const {
    examples,
    const: constant,
    enum: values,
  } = schema as { examples?: unknown[]; const?: unknown; enum?: unknown[] };
  return [examples?.[0], schema.default, constant, values?.[0]].find((value) => value !== undefined);
}

function ofType(schema: JsonSchema, options: ExampleOptions, depth: number): unknown {
  switch ([schema.type].flat()[0]) {
    case 'object':
      return exampleObject(schema, options, depth);
    case 'array':
      return exampleArray(schema, options, depth);
    case 'string':
      return exampleText(schema);
    case 'integer':
    case 'number':
      return exampleNumber(schema);
    case 'boolean':
      return false;
    case 'null':
      return null;
    default:
      return schema.type === undefined ? 'example' : undefined;
  }
}

/** Undefined when a required field has no example. */
function exampleObject(schema: JsonSchema, options: ExampleOptions, depth: number): object | undefined {
  const { properties = {}, required = [] } = schema as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  const wanted = Object.keys(properties).filter((name) => !options.requiredOnly || required.includes(name));
  const fields = wanted.map(
    (name) => [name, make(properties[name] as JsonSchema, { ...options, name }, depth + 1)] as const,
  );
  const found = Object.fromEntries(fields.filter(([, value]) => value !== undefined));
  return required.every((name) => name in found) ? found : undefined;
}

function exampleArray(schema: JsonSchema, options: ExampleOptions, depth: number): unknown[] | undefined {
  const {
    items = {},
    minItems = 0,
    maxItems,
  } = schema as { items?: JsonSchema; minItems?: number; maxItems?: number };
  if (maxItems === 0) return [];
  const item = make(items, { ...options, name: options.name?.replace(/s$/, '') }, depth + 1);
  if (item === undefined) return minItems === 0 ? [] : undefined;
  return Array.from({ length: Math.max(1, minItems) }, () => item);
}

function exampleNumber({ minimum, exclusiveMinimum, maximum }: JsonSchema): number {
  const least = typeof exclusiveMinimum === 'number' ? exclusiveMinimum + 1 : (minimum as number | undefined);
  const most = (maximum as number | undefined) ?? Number.POSITIVE_INFINITY;
  return Math.min(Math.max(least ?? 1, 1), most);
}
