type Json = Readonly<Record<string, unknown>>;

/** Parts that types are not made of. Errors are all alike to a client: problem details. */
const left = new Set(['example', 'examples', 'headers', 'security', 'tags']);

/** The document less what its types do not need, which is most of it. */
export function clientDocument(document: Json): Json {
  const { paths, components, ...rest } = document as { paths: Json; components: Json };
  const kept = Object.entries(paths).filter(([, item]) => !(item as Json).servers);
  const { schemas, parameters } = components;
  return {
    ...rest,
    paths: Object.fromEntries(kept.map(([path, item]) => [path, mapValues(item as Json, operation)])),
    components: { schemas: pruned(schemas), parameters },
  };
}

function operation(value: unknown): unknown {
  const { summary: _, description, responses, ...rest } = value as Json & { responses: Json };
  const good = Object.entries(responses).filter(([status]) => status < '300');
  return { ...(pruned(rest) as Json), description, responses: pruned(Object.fromEntries(good)) };
}

/** Below `properties` such a name is a field's. */
function pruned(node: unknown, isNames = false): unknown {
  if (Array.isArray(node)) return node.map((one) => pruned(one));
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([name]) => isNames || !left.has(name));
  return Object.fromEntries(
    kept.map(([name, value]) => [name, pruned(value, name === 'properties' && !isNames)]),
  );
}

function mapValues(record: Json, change: (value: unknown) => unknown): Json {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
