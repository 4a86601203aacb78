type Node = Readonly<Record<string, unknown>>;

/** Paths of objects in a closed schema that take fields nobody named and nothing limits. */
export function openObjects(schema: unknown, path = '/'): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if (Array.isArray(schema)) return schema.flatMap((option) => openObjects(option, path));
  const node = schema as Node;
  const properties = Object.entries((node.properties ?? {}) as Node);
  return [
    ...(isOpen(node) ? [path] : []),
    ...properties.flatMap(([name, property]) => openObjects(property, `${path === '/' ? '' : path}/${name}`)),
    ...['anyOf', 'oneOf', 'allOf'].flatMap((way) => openObjects(node[way], path)),
    ...openObjects(node.items, `${path}/*`),
    ...openObjects(node.additionalProperties, `${path}/*`),
  ];
}

function isOpen(node: Node): boolean {
  if (![node.type].flat().includes('object')) return false;
  if (node.patternProperties !== undefined) return node.additionalProperties === true;
  return node.additionalProperties === true || node.additionalProperties === undefined;
}
