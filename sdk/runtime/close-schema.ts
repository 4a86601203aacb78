import type { JsonSchema } from '../contract/index.ts';

/**
 * Closes every nested object of a schema, so that unknown fields are refused and not ignored, and writes unions of
 * literals as `enum`, which reads better in errors and in OpenAPI.
 */
export function closeSchema(schema: unknown): JsonSchema {
  return close(schema) as JsonSchema;
}

function close(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(close);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([name, value]) => [name, close(value)]));
  const literals = literalUnion(copy.anyOf);
  if (literals) {
    const { anyOf: _, ...rest } = copy;
    return { ...rest, enum: literals };
  }
  const isObject = copy.type === 'object' && copy.properties !== undefined;
  return isObject && copy.additionalProperties === undefined
    ? { ...copy, additionalProperties: false }
    : copy;
}

function literalUnion(anyOf: unknown): unknown[] | undefined {
  if (!Array.isArray(anyOf) || anyOf.length === 0) return undefined;
  const literals = anyOf.map((option) => (isObject(option) && 'const' in option ? [option.const] : []));
  return literals.every((literal) => literal.length === 1) ? literals.flat() : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
