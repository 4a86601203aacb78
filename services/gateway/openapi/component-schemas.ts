import type { JsonSchema } from '@isp/sdk';
import type { Json } from './json.ts';
import { ref } from './json.ts';
import { sharedSchemas } from './shared-schemas.ts';

/**
 * Schemas that are written once. A part with a `title` of one word (`Customer`) becomes `customers.Customer`, a name that
 * does not depend on what else is installed; the platform's own (`Page`, `Money`) have no such prefix.
 */
export class ComponentSchemas {
  readonly schemas: Record<string, Json> = { ...sharedSchemas };
  readonly #texts = new Map(Object.entries(sharedSchemas).map(([name, schema]) => [shapeOf(schema), name]));

  /** The schema with pointers in the place of such parts. */
  hoist(plugin: string, schema: JsonSchema): Json {
    return this.#below(plugin, schema) as Json;
  }

  #below(plugin: string, node: unknown): unknown {
    if (Array.isArray(node)) return node.map((one) => this.#below(plugin, one));
    if (typeof node !== 'object' || node === null) return node;
    const name = this.#texts.get(shapeOf(node)) ?? componentName(plugin, node);
    if (name && sharedSchemas[name]) return ref('schemas', name);
    const inside = Object.entries(node).map(([key, value]) =>
      asData.has(key) ? [key, value] : [key, this.#below(plugin, value)],
    );
    return this.#named(name, Object.fromEntries(inside));
  }

  /** Two shapes under one title stay where they are: a name means one thing. */
  #named(name: string | undefined, schema: Json): Json {
    if (!name) return schema;
    this.schemas[name] ??= schema;
    return shapeOf(this.schemas[name]) === shapeOf(schema) ? ref('schemas', name) : schema;
  }
}

/** Keywords whose value is data and no schema. */
const asData = new Set(['default', 'const', 'enum', 'examples', 'required']);

function componentName(plugin: string, { title }: { title?: unknown }): string | undefined {
  return typeof title === 'string' && /^[A-Z]\w*$/.test(title) ? `${plugin}.${title}` : undefined;
}

const shapeOf = (schema: object) => JSON.stringify(schema);
