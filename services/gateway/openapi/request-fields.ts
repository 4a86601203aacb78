import type { ActionContract, JsonSchema } from '@isp/sdk';

/** Fields of a closed object schema. */
export function propertiesOf(schema: JsonSchema): Readonly<Record<string, JsonSchema>> {
  return (schema.properties ?? {}) as Readonly<Record<string, JsonSchema>>;
}

export function requiredOf(schema: JsonSchema): readonly string[] {
  return (schema.required ?? []) as readonly string[];
}

/** Names in the route's path. */
export function pathFields({ rest }: ActionContract): string[] {
  return [...(rest?.path ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
}

/** Fields of the params that are given in the body, or in the query of what is read. */
export function bodyFields(action: ActionContract): string[] {
  const inPath = pathFields(action);
  return Object.keys(propertiesOf(action.params)).filter((name) => !inPath.includes(name));
}

/** Whether the fields beside the path are given in the query. */
export function isRead({ rest }: ActionContract): boolean {
  return rest?.method === 'GET' || rest?.method === 'DELETE';
}
